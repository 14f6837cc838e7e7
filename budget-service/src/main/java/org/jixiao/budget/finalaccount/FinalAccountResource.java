package org.jixiao.budget.finalaccount;

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

@Path("/api/v1/final-accounts")
@Tag(name = "final-accounts", description = "决算")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class FinalAccountResource {

    private static final String PATH = "/api/v1/final-accounts";

    private final FinalAccountService service;
    private final Idempotency idempotency;
    private final Acts acts;

    FinalAccountResource(FinalAccountService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "enterFinalAccount",
            summary = "Enter the final account of a unit and year",
            description = "录入决算：本系统有预算的年度须已年结，且各数与台账一致；本系统没有预算的以前年度据文件补录，供与上年比较")
    @APIResponse(
            responseCode = "201",
            description = "已录入，待另一人批复",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = FinalAccountView.class)))
    public Response enter(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull EnterFinalAccount request) {
        return idempotency.optional(key, "final-accounts.enter", request, () -> {
            var account = service.enter(request);
            return Answer.created(PATH + "/" + account.id(), EntityTags.of(account.version()), account);
        });
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "approveFinalAccount",
            summary = "Approve a final account",
            description = "批复决算，批复后不再变动；不能批复本人录入的决算")
    @APIResponse(
            responseCode = "200",
            description = "已批复",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = FinalAccountView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("final-accounts.approve", id, key),
                FinalAccountView::version,
                () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "returnFinalAccount", summary = "Return a final account", description = "退回决算，须说明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = FinalAccountView.class)))
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("final-accounts.return", id, key),
                request,
                FinalAccountView::version,
                () -> service.giveBack(id, ifMatch, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readFinalAccount", summary = "Read a final account", description = "读取决算")
    public RestResponse<FinalAccountView> get(@PathParam("id") UUID id) {
        var account = service.get(id);
        return RestResponse.ResponseBuilder.ok(account)
                .header("ETag", EntityTags.of(account.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listFinalAccounts", summary = "List final accounts", description = "查询决算")
    public Page<FinalAccountView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        return Page.of(service.page(region, unit, fiscalYear, query), query, link, account -> account.id()
                .toString());
    }
}
