package org.jixiao.budget.adjustment;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

@Path("/api/v1/adjustments")
@Tag(name = "adjustments", description = "预算调整：追加、调减、调剂、结转")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class AdjustmentResource {

    private static final String PATH = "/api/v1/adjustments";

    private final AdjustmentService service;
    private final Idempotency idempotency;
    private final Acts acts;

    AdjustmentResource(AdjustmentService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "requestAdjustment",
            summary = "Request an adjustment of an approved budget",
            description = "申请预算调整；须带 Idempotency-Key。追加、结转为正，调减为负，调剂之和为零，且不得低于已支付数")
    @APIResponse(
            responseCode = "201",
            description = "已申请，待另一人批准",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AdjustmentView.class)))
    public Response request(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull RequestAdjustment request) {
        return idempotency.once(key, "adjustments.request", request, () -> {
            var adjustment = service.request(request);
            return Answer.created(PATH + "/" + adjustment.id(), EntityTags.of(adjustment.version()), adjustment);
        });
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "approveAdjustment",
            summary = "Approve an adjustment",
            description = "批准预算调整，自文件日期起计；不能批准本人申请的调整")
    @APIResponse(
            responseCode = "200",
            description = "已批准",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AdjustmentView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("adjustments.approve", id, key), AdjustmentView::version, () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "returnAdjustment", summary = "Return an adjustment", description = "退回预算调整，须说明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AdjustmentView.class)))
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("adjustments.return", id, key),
                request,
                AdjustmentView::version,
                () -> service.giveBack(id, ifMatch, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAdjustment", summary = "Read an adjustment", description = "读取预算调整")
    public RestResponse<AdjustmentView> get(@PathParam("id") UUID id) {
        var adjustment = service.get(id);
        return RestResponse.ResponseBuilder.ok(adjustment)
                .header("ETag", EntityTags.of(adjustment.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listAdjustments", summary = "List adjustments", description = "查询预算调整")
    public Page<AdjustmentView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        return Page.of(service.page(region, unit, fiscalYear, query), query, link, adjustment -> adjustment
                .id()
                .toString());
    }
}
