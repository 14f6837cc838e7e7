package org.jixiao.beneficiary.delivery;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

@Path("/api/v1/delivery-batches")
@Tag(name = "delivery-batches", description = "发放批次")
@RolesAllowed({CLERK, APPROVER, AUDITOR})
public class DeliveryBatchResource {

    private static final String PATH = "/api/v1/delivery-batches";

    private final BatchService service;
    private final Confirmation confirmation;
    private final BatchPayments payments;
    private final Idempotency idempotency;
    private final Acts acts;

    DeliveryBatchResource(
            BatchService service,
            Confirmation confirmation,
            BatchPayments payments,
            Idempotency idempotency,
            Acts acts) {
        this.service = service;
        this.confirmation = confirmation;
        this.payments = payments;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(operationId = "createDeliveryBatch", summary = "Open a delivery batch", description = "新建发放批次")
    @APIResponse(
            responseCode = "201",
            description = "已新建",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchView.class)))
    public Response create(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull CreateBatch request) {
        return idempotency.once(key, "delivery-batches.create", request, () -> {
            var batch = service.create(request);
            return Answer.created(PATH + "/" + batch.id(), EntityTags.of(batch.version()), batch);
        });
    }

    @POST
    @Path("/{id}/entries")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "addDeliveryEntries",
            summary = "Add entries to a batch",
            description = "登记发放明细：按条件选取全部符合资格者，或逐条列出；不符合资格者不能登记")
    @APIResponse(
            responseCode = "200",
            description = "已登记",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchView.class)))
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull AddEntries request) {
        return acts.on(
                new Act("delivery-batches.add", id, key),
                request,
                BatchView::version,
                () -> service.add(id, ifMatch, request));
    }

    @DELETE
    @Path("/{id}/entries")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "clearDeliveryEntries",
            summary = "Clear the entries of a draft",
            description = "清空草稿批次的明细，以便重新登记")
    @APIResponse(
            responseCode = "200",
            description = "已清空",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchView.class)))
    public Response clear(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return acts.on(
                new Act("delivery-batches.clear", id, null), BatchView::version, () -> service.clear(id, ifMatch));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(CLERK)
    @Operation(operationId = "submitDeliveryBatch", summary = "Submit a batch", description = "送审")
    @APIResponse(
            responseCode = "200",
            description = "已送审",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("delivery-batches.submit", id, key), BatchView::version, () -> service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "confirmDeliveryBatch",
            summary = "Confirm a batch",
            description = "确认：先向预算服务询问项目的调整预算与执行数，资金不足或无应答则不确认；明细成为发放台账的记录，" + "自此计入事实；不能确认自己登记的")
    @APIResponse(
            responseCode = "200",
            description = "已确认",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchView.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        var money = payments.money(id, ifMatch);
        return acts.on(
                new Act("delivery-batches.confirm", id, key),
                BatchView::version,
                () -> confirmation.confirm(id, ifMatch, money));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "returnDeliveryBatch", summary = "Return a batch with a reason", description = "退回并说明原因")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchView.class)))
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("delivery-batches.return", id, key),
                request,
                BatchView::version,
                () -> service.sendBack(id, ifMatch, request));
    }

    @PUT
    @Path("/{id}/payment")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "linkPayment",
            summary = "Link a payment of budget-service to a batch",
            description = "关联支付台账中的一笔支付：须属同一项目，金额等于批次尚未支付的金额或其一部分；送审后即可关联，" + "先行支付的在确认前关联")
    @APIResponse(
            responseCode = "200",
            description = "已关联",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchView.class)))
    public Response link(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull LinkPayment request) {
        var payment = payments.payment(id, ifMatch, request);
        return acts.on(
                new Act("delivery-batches.link", id, key),
                request,
                BatchView::version,
                () -> payments.link(id, ifMatch, request, payment));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readDeliveryBatch", summary = "Read a batch", description = "读取发放批次及其合计")
    public RestResponse<BatchView> get(@PathParam("id") UUID id) {
        var batch = service.get(id);
        return RestResponse.ResponseBuilder.ok(batch)
                .header("ETag", EntityTags.of(batch.version()))
                .build();
    }

    @GET
    @Path("/{id}/entries")
    @Operation(operationId = "listDeliveryEntries", summary = "List the entries of a batch", description = "批次的明细")
    public Page<DeliveryView> entries(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH + "/" + id + "/entries", "limit", limit);
        return Page.of(
                service.entries(id, query), query, link, entry -> entry.id().toString());
    }

    @GET
    @Operation(operationId = "listDeliveryBatches", summary = "List batches", description = "查询发放批次；payment 为所关联支付的标识")
    public Page<BatchView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("programme") UUID programme,
            @QueryParam("payment") UUID payment,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var filter = new BatchFilter(
                region == null ? "" : region,
                unit == null ? "" : unit,
                fiscalYear == null ? 0 : fiscalYear,
                programme == null ? "" : programme.toString(),
                payment == null ? "" : payment.toString());
        var link = Page.link(
                PATH,
                "region",
                region,
                "unit",
                unit,
                "fiscalYear",
                fiscalYear,
                "programme",
                programme,
                "payment",
                payment,
                "limit",
                limit);
        return Page.of(
                service.page(filter, query), query, link, batch -> batch.id().toString());
    }
}
