package org.jixiao.budget.payment;

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
import java.time.Instant;
import java.time.LocalDate;
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

@Path("/api/v1/payments")
@Tag(name = "payments", description = "支付台账")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class PaymentResource {

    private static final String PATH = "/api/v1/payments";

    private final PaymentService service;
    private final Idempotency idempotency;

    PaymentResource(PaymentService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment",
            description = "登记支付；须带 Idempotency-Key。累计不得超过预算行的调整预算，已年结的年度不再登记")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentView.class)))
    public Response record(
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull RecordPayment request) {
        return idempotency.once(key, "payments.record", request, () -> created(service.record(request)));
    }

    @POST
    @Path("/{id}/reversal")
    @RolesAllowed(FINANCE_CLERK)
    @Operation(
            operationId = "reversePayment",
            summary = "Reverse a payment",
            description = "红冲：追加一笔同额负数并指明原支付，原支付保留；须带 Idempotency-Key")
    @APIResponse(
            responseCode = "201",
            description = "已红冲",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentView.class)))
    public Response reverse(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReversePayment request) {
        return idempotency.once(key, "payments.reverse " + id, request, () -> created(service.reverse(id, request)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPayment", summary = "Read a payment", description = "读取支付")
    public PaymentView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Operation(
            operationId = "listPayments",
            summary = "List the payment ledger",
            description = "查询支付台账；asOf 取支付日期不晚于该日者，knownAt 取该时点已记录者")
    public Page<PaymentView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("project") UUID project,
            @QueryParam("line") UUID line,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("knownAt") Instant knownAt,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var filter = new PaymentFilter(region, unit, fiscalYear, project, line, asOf, knownAt);
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(
                PATH,
                "region",
                region,
                "unit",
                unit,
                "fiscalYear",
                fiscalYear,
                "project",
                project,
                "line",
                line,
                "asOf",
                asOf,
                "knownAt",
                knownAt,
                "limit",
                limit);
        return Page.of(service.page(filter, query), query, link, payment -> payment.id()
                .toString());
    }

    private static Answer created(PaymentView payment) {
        return Answer.created(PATH + "/" + payment.id(), null, payment);
    }
}
