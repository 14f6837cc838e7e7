package org.jixiao.beneficiary.privacy;

import static org.jixiao.common.identity.Role.Name.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jixiao.common.access.Sensitive;

@Path("/api/v1/key-rotations")
@Tag(name = "key-rotations", description = "字段密钥的轮换")
public class KeyRotationResource {

    private final KeyRotation rotation;

    KeyRotationResource(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @POST
    @ResponseStatus(201)
    @Sensitive
    @RolesAllowed(PRIVACY_OFFICER)
    @Operation(
            operationId = "rotateKeys",
            summary = "Give the fields of a unit new keys",
            description = "轮换一个单位的字段密钥：此后以新密钥加密，此前加密的仍可读取；服务不停")
    @APIResponse(
            responseCode = "201",
            description = "已轮换",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = KeyRotation.Rotated.class)))
    public KeyRotation.Rotated rotate(@Valid @NotNull KeyRotation.Request request) {
        return rotation.rotate(request);
    }
}
