package org.jixiao.evaluation.monitoring;

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
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/monitoring-plans")
@Tag(name = "monitoring", description = "绩效运行监控：计划进度、监控批次、监控表")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class MonitoringPlanResource {

    private static final String PATH = "/api/v1/monitoring-plans";

    private final MonitoringPlanService service;
    private final Idempotency idempotency;
    private final Acts acts;

    MonitoringPlanResource(MonitoringPlanService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "planYear",
            summary = "Plan a sealed target set by months",
            description = "为已封存的绩效目标编制月度计划进度，第二人审批后用于监控；不编制的按序时进度")
    @APIResponse(
            responseCode = "201",
            description = "已编制，待审批",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MonitoringPlanView.class)))
    public Response enter(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull PlanYear request) {
        return idempotency.optional(key, "monitoring-plans.enter", request, () -> {
            var plan = service.enter(request);
            return Answer.created(PATH + "/" + plan.id(), EntityTags.of(plan.version()), plan);
        });
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "approveMonitoringPlan", summary = "Approve a plan by months", description = "审批月度计划进度")
    @APIResponse(
            responseCode = "200",
            description = "已审批",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MonitoringPlanView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("monitoring-plans.approve", id, key),
                MonitoringPlanView::version,
                () -> service.decide(id, ifMatch, null));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "returnMonitoringPlan",
            summary = "Return a plan by months",
            description = "退回月度计划进度，须写明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MonitoringPlanView.class)))
    public Response returnTo(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("monitoring-plans.return", id, key),
                request,
                MonitoringPlanView::version,
                () -> service.decide(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readMonitoringPlan", summary = "Read a plan by months", description = "读取月度计划进度")
    @APIResponse(
            responseCode = "200",
            description = "月度计划进度",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = MonitoringPlanView.class)))
    public Response get(@PathParam("id") UUID id) {
        var plan = service.get(id);
        return Response.ok(plan).header("ETag", EntityTags.of(plan.version())).build();
    }

    @GET
    @Operation(operationId = "listMonitoringPlans", summary = "List plans by months", description = "查询月度计划进度")
    public Page<MonitoringPlanView> list(
            @QueryParam("targetSet") UUID targetSet,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "targetSet", targetSet, "limit", limit);
        return Page.of(
                service.page(targetSet, query), query, link, plan -> plan.id().toString());
    }
}
