package org.jixiao.evaluation.selfevaluation;

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
import org.jixiao.evaluation.selfevaluation.DraftSelfEvaluation.ExplainSelfEvaluation;

@Path("/api/v1/self-evaluations")
@Tag(name = "self-evaluations", description = "绩效自评：计分、提交锁定、审核")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class SelfEvaluationResource {

    private static final String PATH = "/api/v1/self-evaluations";

    private final SelfEvaluationService service;
    private final Idempotency idempotency;
    private final Acts acts;

    SelfEvaluationResource(SelfEvaluationService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "draftSelfEvaluation",
            summary = "Score a project or a unit",
            description = "发起自评：年度须已结账；读取预算事实和已确认的完成值，按规则集计分")
    @APIResponse(
            responseCode = "201",
            description = "已计分",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SelfEvaluationView.class)))
    public Response draft(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull DraftSelfEvaluation request) {
        return idempotency.optional(key, "self-evaluations.draft", request, () -> {
            var evaluation = service.draft(request);
            return Answer.created(PATH + "/" + evaluation.id(), EntityTags.of(evaluation.version()), evaluation);
        });
    }

    @PUT
    @Path("/{id}/explanations")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "explainSelfEvaluation",
            summary = "Give reasons anew and score again",
            description = "改写偏差原因、改进措施和完成情况，并重新取数计分")
    @APIResponse(
            responseCode = "200",
            description = "已重新计分",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SelfEvaluationView.class)))
    public Response explain(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ExplainSelfEvaluation request) {
        return acts.on(
                new Act("self-evaluations.explain", id, key),
                request,
                SelfEvaluationView::version,
                () -> service.explain(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "submitSelfEvaluation",
            summary = "Submit and lock a self-evaluation",
            description = "提交并锁定；应说明的指标均须有偏差原因和改进措施")
    @APIResponse(
            responseCode = "200",
            description = "已提交",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SelfEvaluationView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("self-evaluations.submit", id, key),
                SelfEvaluationView::version,
                () -> service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(APPROVER)
    @Operation(operationId = "approveSelfEvaluation", summary = "Approve a self-evaluation", description = "审核通过，得分入账")
    @APIResponse(
            responseCode = "200",
            description = "审核通过",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SelfEvaluationView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("self-evaluations.approve", id, key),
                SelfEvaluationView::version,
                () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "returnSelfEvaluation",
            summary = "Return a self-evaluation",
            description = "退回，须写明理由；退回的一次保留原样，重新发起为新的一次")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SelfEvaluationView.class)))
    public Response returnTo(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("self-evaluations.return", id, key),
                request,
                SelfEvaluationView::version,
                () -> service.returnTo(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSelfEvaluation", summary = "Read a self-evaluation", description = "读取自评")
    @APIResponse(
            responseCode = "200",
            description = "自评",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SelfEvaluationView.class)))
    public Response get(@PathParam("id") UUID id) {
        var evaluation = service.get(id);
        return Response.ok(evaluation)
                .header("ETag", EntityTags.of(evaluation.version()))
                .build();
    }

    @GET
    @Path("/{id}/trace")
    @Operation(
            operationId = "readSelfEvaluationTrace",
            summary = "Read how every point came about",
            description = "读取计分过程：每一分的规则、输入来源、公式和取舍，可离线复算")
    public SelfEvaluationView.TraceView trace(@PathParam("id") UUID id) {
        return service.trace(id);
    }

    @GET
    @Operation(operationId = "listSelfEvaluations", summary = "List self-evaluations", description = "查询自评")
    public Page<SelfEvaluationView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("project") UUID project,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(
                PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "project", project, "limit", limit);
        var filter = new SelfEvaluations.Filter(region, unit, fiscalYear, project);
        return Page.of(service.page(filter, query), query, link, it -> it.id().toString());
    }
}
