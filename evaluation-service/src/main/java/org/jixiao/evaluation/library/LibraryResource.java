package org.jixiao.evaluation.library;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/indicators")
@Tag(name = "indicators", description = "绩效指标库：共性指标和部门指标，财政确认后分版本保存")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class LibraryResource {

    private static final String PATH = "/api/v1/indicators";

    private final LibraryService service;
    private final Idempotency idempotency;
    private final Acts acts;

    LibraryResource(LibraryService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "draftIndicator",
            summary = "Draft an indicator of the library, or the next version of one",
            description = "填报指标库指标；同一编码已有确认版本的，即为其下一版本")
    @APIResponse(
            responseCode = "201",
            description = "已填报",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IndicatorDefinitionView.class)))
    public Response draft(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull DraftIndicatorDefinition request) {
        return idempotency.optional(key, "indicators.draft", request, () -> {
            var indicator = service.draft(request);
            return Answer.created(PATH + "/" + indicator.id(), EntityTags.of(indicator.version()), indicator);
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(FINANCE_CLERK)
    @Operation(operationId = "rewriteIndicator", summary = "Replace the whole draft", description = "整体改写尚未提交或被退回的指标")
    @APIResponse(
            responseCode = "200",
            description = "已改写",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IndicatorDefinitionView.class)))
    public Response rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull DraftIndicatorDefinition request) {
        return acts.on(
                new Act("indicators.rewrite", id, key),
                request,
                IndicatorDefinitionView::version,
                () -> service.rewrite(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(FINANCE_CLERK)
    @Operation(operationId = "submitIndicator", summary = "Submit an indicator", description = "提交财政确认")
    @APIResponse(
            responseCode = "200",
            description = "已提交",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IndicatorDefinitionView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("indicators.submit", id, key),
                IndicatorDefinitionView::version,
                () -> service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "confirmIndicator",
            summary = "Confirm an indicator",
            description = "财政确认；取数的事实须在来源服务的目录中，确认后不可更改")
    @APIResponse(
            responseCode = "200",
            description = "已确认",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IndicatorDefinitionView.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("indicators.confirm", id, key),
                IndicatorDefinitionView::version,
                () -> service.confirm(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "returnIndicator", summary = "Return an indicator", description = "退回，须写明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IndicatorDefinitionView.class)))
    public Response returnTo(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("indicators.returnTo", id, key),
                request,
                IndicatorDefinitionView::version,
                () -> service.returnTo(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readIndicator", summary = "Read an indicator", description = "读取指标库指标")
    @APIResponse(
            responseCode = "200",
            description = "指标库指标",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IndicatorDefinitionView.class)))
    public Response get(@PathParam("id") UUID id) {
        var indicator = service.get(id);
        return Response.ok(indicator)
                .header("ETag", EntityTags.of(indicator.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listIndicators", summary = "List the library", description = "查询指标库：本区划及其上级的指标")
    public Page<IndicatorDefinitionView> list(
            @QueryParam("region") String region,
            @QueryParam("department") String department,
            @QueryParam("code") String code,
            @QueryParam("status")
                    @Pattern(regexp = "draft|submitted|confirmed|returned")
                    @Parameter(schema = @Schema(enumeration = {"draft", "submitted", "confirmed", "returned"}))
                    String status,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(
                PATH, "region", region, "department", department, "code", code, "status", status, "limit", limit);
        var filter = new Library.Filter(region, department, code, status);
        return Page.of(service.page(filter, query), query, link, it -> it.id().toString());
    }
}
