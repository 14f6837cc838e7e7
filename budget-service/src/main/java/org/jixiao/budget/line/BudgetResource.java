package org.jixiao.budget.line;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/budgets")
@Tag(name = "budgets", description = "预算")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class BudgetResource {

    private static final String PATH = "/api/v1/budgets";

    private final BudgetService service;
    private final Idempotency idempotency;
    private final Acts acts;

    BudgetResource(BudgetService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "enterBudget",
            summary = "Enter the approved budget of a unit and year",
            description = "录入单位某年度批复的年初预算（草稿）；各行之和须等于合计，项目支出的项目须已入库")
    @APIResponse(
            responseCode = "201",
            description = "已录入",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BudgetView.class)))
    public Response enter(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull EnterBudget request) {
        return idempotency.optional(key, "budgets.enter", request, () -> {
            var budget = service.enter(request);
            return Answer.created(PATH + "/" + budget.id(), EntityTags.of(budget.version()), budget);
        });
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(FINANCE_CLERK)
    @Operation(operationId = "submitBudget", summary = "Submit a budget", description = "预算送审")
    @APIResponse(
            responseCode = "200",
            description = "已送审",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BudgetView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("budgets.submit", id, key), BudgetView::version, () -> service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "approveBudget",
            summary = "Approve a budget",
            description = "批复预算，一个单位一个年度只有一份；不能批复本人录入的预算")
    @APIResponse(
            responseCode = "200",
            description = "已批复",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BudgetView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("budgets.approve", id, key), BudgetView::version, () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "returnBudget", summary = "Return a budget", description = "退回预算，须说明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BudgetView.class)))
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("budgets.return", id, key),
                request,
                BudgetView::version,
                () -> service.giveBack(id, ifMatch, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readBudget", summary = "Read a budget", description = "读取预算及其各行")
    public RestResponse<BudgetView> get(@PathParam("id") UUID id) {
        var budget = service.get(id);
        return RestResponse.ResponseBuilder.ok(budget)
                .header("ETag", EntityTags.of(budget.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listBudgets", summary = "List budgets", description = "查询预算")
    public Page<BudgetView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        return Page.of(service.page(region, unit, fiscalYear, query), query, link, budget -> budget.id()
                .toString());
    }
}
