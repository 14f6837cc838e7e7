package org.jixiao.beneficiary.notice;

import static org.jixiao.common.identity.Role.Name.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/objections")
@Tag(name = "notices", description = "公示")
@RolesAllowed(APPROVER)
public class ObjectionResource {

    private final ObjectionService service;
    private final Idempotency idempotency;

    ObjectionResource(ObjectionService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{id}/answer")
    @Operation(
            operationId = "answerObjection",
            summary = "Answer an objection",
            description = "答复异议；异议全部答复后，公示中的对象才能确认在册，异议成立的不能")
    @APIResponse(
            responseCode = "200",
            description = "已答复",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ObjectionView.class)))
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull AnswerObjection request) {
        return idempotency.optional(
                key, "objections.answer " + id, request, () -> Answer.ok(null, service.answer(id, request)));
    }
}
