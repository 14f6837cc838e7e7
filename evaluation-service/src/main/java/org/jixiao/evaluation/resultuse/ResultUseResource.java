package org.jixiao.evaluation.resultuse;

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

@Path("/api/v1/result-uses")
@Tag(name = "result-uses", description = "结果应用：等级对下年度预算的建议与决定")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class ResultUseResource {

    private static final String PATH = "/api/v1/result-uses";

    private final ResultUseService service;
    private final Idempotency idempotency;
    private final Acts acts;

    ResultUseResource(ResultUseService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "suggestResultUse",
            summary = "Suggest the next budget from a result",
            description = "按规则集由等级提出下年度预算建议：年初预算乘以该等级的比例")
    @APIResponse(
            responseCode = "201",
            description = "已建议",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResultUseView.class)))
    public Response suggest(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull SuggestResultUse request) {
        return idempotency.optional(key, "result-uses.suggest", request, () -> {
            var use = service.suggest(request);
            return Answer.created(PATH + "/" + use.id(), EntityTags.of(use.version()), use);
        });
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(FINANCE)
    @Sensitive
    @Operation(
            operationId = "decideResultUse",
            summary = "Accept or modify a suggestion",
            description = "由第二人决定：采纳建议，或写明理由调整金额")
    @APIResponse(
            responseCode = "200",
            description = "已决定",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResultUseView.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull DecideResultUse request) {
        return acts.on(
                new Act("result-uses.decide", id, key),
                request,
                ResultUseView::version,
                () -> service.decide(id, ifMatch, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readResultUse", summary = "Read a use of results", description = "读取结果应用")
    @APIResponse(
            responseCode = "200",
            description = "结果应用",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResultUseView.class)))
    public Response get(@PathParam("id") UUID id) {
        var use = service.get(id);
        return Response.ok(use).header("ETag", EntityTags.of(use.version())).build();
    }

    @GET
    @Operation(
            operationId = "listResultUses",
            summary = "List uses of results",
            description = "查询结果应用；fiscalYear 为所建议的预算年度")
    public Page<ResultUseView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        return Page.of(service.page(region, unit, fiscalYear, query), query, link, use -> use.id()
                .toString());
    }
}
