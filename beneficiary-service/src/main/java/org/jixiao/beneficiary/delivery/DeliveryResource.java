package org.jixiao.beneficiary.delivery;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/deliveries")
@Tag(name = "deliveries", description = "发放台账")
@RolesAllowed({CLERK, APPROVER, AUDITOR})
public class DeliveryResource {

    private static final String PATH = "/api/v1/deliveries";

    private final DeliveryLedger ledger;
    private final VoidService voids;
    private final Idempotency idempotency;

    DeliveryResource(DeliveryLedger ledger, VoidService voids, Idempotency idempotency) {
        this.ledger = ledger;
        this.voids = voids;
        this.idempotency = idempotency;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDeliveries",
            summary = "List the deliveries that count",
            description = "已确认、未作废、未因退票或投诉暂停计数的发放；payment 为所关联支付的标识；asOf 为业务时点，knownAt 为记录时点")
    public Page<DeliveryView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("project") UUID project,
            @QueryParam("programme") UUID programme,
            @QueryParam("batch") UUID batch,
            @QueryParam("township") String township,
            @QueryParam("payment") UUID payment,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("knownAt") Instant knownAt,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var filter = new DeliveryFilter(
                region, unit, fiscalYear, project, programme, batch, township, payment, asOf, knownAt);
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
                "programme",
                programme,
                "batch",
                batch,
                "township",
                township,
                "payment",
                payment,
                "asOf",
                asOf,
                "knownAt",
                knownAt,
                "limit",
                limit);
        return Page.of(ledger.page(filter, query), query, link, delivery -> delivery.id()
                .toString());
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "requestVoid",
            summary = "Ask for a delivery to be voided",
            description = "申请作废一笔发放，由他人审批；审批前仍计数")
    @APIResponse(
            responseCode = "201",
            description = "已申请",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VoidView.class)))
    public Response requestVoid(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull VoidDelivery request) {
        return idempotency.optional(
                key,
                "deliveries.void " + id,
                request,
                () -> Answer.created(PATH + "/" + id + "/void", null, voids.request(id, request)));
    }

    @POST
    @Path("/{id}/void/approval")
    @Sensitive
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "approveVoid",
            summary = "Approve the voiding of a delivery",
            description = "批准作废；自当日起不再计数，原记录保留")
    @APIResponse(
            responseCode = "200",
            description = "已作废",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VoidView.class)))
    public Response approveVoid(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        return idempotency.optional(key, "deliveries.void.approve " + id, "", () -> Answer.ok(null, voids.approve(id)));
    }
}
