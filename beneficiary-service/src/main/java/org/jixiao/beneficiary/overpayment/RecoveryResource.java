package org.jixiao.beneficiary.overpayment;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/recoveries")
@Tag(name = "overpayments", description = "退出后多发的款项与追回")
@RolesAllowed({CLERK, APPROVER, AUDITOR})
public class RecoveryResource {

    private final RecoveryService service;
    private final Idempotency idempotency;
    private final Acts acts;

    RecoveryResource(RecoveryService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "recordRecovery",
            summary = "Record that an overpayment came back",
            description = "登记一笔追回，由他人审批后计入；不超过尚未追回的金额")
    @APIResponse(
            responseCode = "201",
            description = "已登记，待审批",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RecoveryView.class)))
    public Response record(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull RecordRecovery request) {
        return idempotency.once(key, "recoveries.record", request, () -> {
            var recovery = service.record(request);
            return Answer.created("/api/v1/recoveries/" + recovery.id(), EntityTags.of(recovery.version()), recovery);
        });
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "approveRecovery",
            summary = "Approve a recovery, which then counts",
            description = "审批追回，计入已追回金额")
    @APIResponse(
            responseCode = "200",
            description = "已计入",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RecoveryView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("recoveries.approve", id, key), RecoveryView::version, () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "returnRecovery", summary = "Return a recovery with a reason", description = "退回并说明原因")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RecoveryView.class)))
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("recoveries.return", id, key),
                request,
                RecoveryView::version,
                () -> service.sendBack(id, ifMatch, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readRecovery", summary = "Read a recovery", description = "读取一笔追回")
    public RestResponse<RecoveryView> get(@PathParam("id") UUID id) {
        var recovery = service.get(id);
        return RestResponse.ResponseBuilder.ok(recovery)
                .header("ETag", EntityTags.of(recovery.version()))
                .build();
    }
}
