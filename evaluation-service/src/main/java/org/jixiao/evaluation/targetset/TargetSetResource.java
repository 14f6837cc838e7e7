package org.jixiao.evaluation.targetset;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/target-sets")
@Tag(name = "target-sets", description = "绩效目标：填报、提交、审批封存")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class TargetSetResource {

    private static final String PATH = "/api/v1/target-sets";

    private final TargetSetService service;
    private final Idempotency idempotency;
    private final Acts acts;

    TargetSetResource(TargetSetService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(operationId = "draftTargetSet", summary = "Draft a target set", description = "填报绩效目标")
    @APIResponse(
            responseCode = "201",
            description = "已填报",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TargetSetView.class)))
    public Response draft(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull DraftTargetSet request) {
        return idempotency.optional(key, "target-sets.draft", request, () -> {
            var set = service.draft(request);
            return Answer.created(PATH + "/" + set.id(), EntityTags.of(set.version()), set);
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(CLERK)
    @Operation(operationId = "rewriteTargetSet", summary = "Replace the whole draft", description = "整体改写尚未提交或被退回的绩效目标")
    @APIResponse(
            responseCode = "200",
            description = "已改写",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TargetSetView.class)))
    public Response rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull DraftTargetSet request) {
        return acts.on(
                new Act("target-sets.rewrite", id, key),
                request,
                TargetSetView::version,
                () -> service.rewrite(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(CLERK)
    @Operation(operationId = "submitTargetSet", summary = "Submit a target set", description = "提交审批；各级分值须符合规则集")
    @APIResponse(
            responseCode = "200",
            description = "已提交",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TargetSetView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("target-sets.submit", id, key), TargetSetView::version, () -> service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed({APPROVER, FINANCE})
    @Operation(
            operationId = "approveTargetSet",
            summary = "Examine a target set, and seal it",
            description = "四项审核并作结论：优、良即封存（内容取摘要、记时间，此后不可更改），中退回修改，差不予通过；逾期的重新定基线由财政审批")
    @APIResponse(
            responseCode = "200",
            description = "已审核",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TargetSetView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull Examination request) {
        return acts.on(
                new Act("target-sets.approve", id, key),
                request,
                TargetSetView::version,
                () -> service.approve(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/rebaselines")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "rebaselineTargetSet",
            summary = "Open the next baseline of sealed targets",
            description = "重新定基线：以事由、原因和文号开出下一基线的草稿；原基线保留并一直计分")
    @APIResponse(
            responseCode = "201",
            description = "已开出下一基线",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TargetSetView.class)))
    public Response rebaseline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull Rebaseline request) {
        return idempotency.optional(key, "target-sets.rebaseline " + id, request, () -> {
            var set = service.rebaseline(id, ifMatch, request);
            return Answer.created(PATH + "/" + set.id(), EntityTags.of(set.version()), set);
        });
    }

    @GET
    @Path("/{id}/outlook")
    @Operation(
            operationId = "readTargetSetOutlook",
            summary = "Read what the targets would have scored in the years before",
            description = "往年推算：取数指标前三年的实际值、按现行规则集会得的分和偏低预警")
    public Outlook outlook(@PathParam("id") UUID id) {
        return service.outlook(id);
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({APPROVER, FINANCE})
    @Operation(operationId = "returnTargetSet", summary = "Return a target set", description = "退回修改，须写明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TargetSetView.class)))
    public Response returnTo(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("target-sets.return", id, key),
                request,
                TargetSetView::version,
                () -> service.returnTo(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readTargetSet", summary = "Read a target set", description = "读取绩效目标")
    @APIResponse(
            responseCode = "200",
            description = "绩效目标",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TargetSetView.class)))
    public Response get(@PathParam("id") UUID id) {
        var set = service.get(id);
        return Response.ok(set).header("ETag", EntityTags.of(set.version())).build();
    }

    @GET
    @Operation(operationId = "listTargetSets", summary = "List target sets", description = "查询绩效目标")
    public Page<TargetSetView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("project") UUID project,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(
                PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "project", project, "limit", limit);
        var filter = new TargetSets.Filter(region, unit, fiscalYear, project);
        return Page.of(service.page(filter, query), query, link, set -> set.id().toString());
    }
}
