package org.jixiao.evaluation.trial;

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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;

@Path("/api/v1/target-sets")
@Tag(name = "target-sets", description = "绩效目标：填报、试测、提交、审核封存、重新定基线")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class TrialResource {

    private final TrialService service;
    private final Idempotency idempotency;

    TrialResource(TrialService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{id}/trials")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "runTrials",
            summary = "Measure every indicator once, for trial",
            description = "试测：读取全部取数指标当前的事实，登记填报指标的试测值；未成功的记下原因")
    @APIResponse(
            responseCode = "201",
            description = "已试测",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RunTrials.Done.class)))
    public Response run(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull RunTrials request) {
        return idempotency.optional(
                key,
                "target-sets.try " + id,
                request,
                () -> Answer.created("/api/v1/target-sets/" + id + "/trials", null, service.run(id, request)));
    }

    @GET
    @Path("/{id}/trials")
    @Operation(operationId = "readTrials", summary = "Read the trials of a target set", description = "读取各指标的试测结果")
    public RunTrials.Done get(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
