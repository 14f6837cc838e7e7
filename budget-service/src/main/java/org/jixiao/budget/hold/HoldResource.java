package org.jixiao.budget.hold;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.INTEGRATOR;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;

@Path("/api/v1/projects")
@Tag(name = "projects", description = "项目库")
public class HoldResource {

    private final HoldService service;
    private final Acts acts;

    HoldResource(HoldService service, Acts acts) {
        this.service = service;
        this.acts = acts;
    }

    @PUT
    @Path("/{id}/hold")
    @RolesAllowed({FINANCE, INTEGRATOR})
    @Operation(
            operationId = "placeHold",
            summary = "Warn of, hold, pause or release a project's payments",
            description = "设置或解除项目的支出管控，由绩效监控推送或由财政设置；每次都留存。暂缓、暂停后不再登记该项目的支付，红冲不受限")
    @APIResponse(
            responseCode = "200",
            description = "已设置",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HoldView.class)))
    public Response place(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull PlaceHold request) {
        return acts.on(
                new Act("projects.hold", id, key),
                request,
                HoldView::version,
                () -> service.place(id, ifMatch, request));
    }

    @GET
    @Path("/{id}/hold")
    @RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER, INTEGRATOR})
    @Operation(operationId = "readHold", summary = "Read a project's hold", description = "读取项目的支出管控")
    public RestResponse<HoldView> get(@PathParam("id") UUID id) {
        var hold = service.get(id);
        return RestResponse.ResponseBuilder.ok(hold)
                .header("ETag", EntityTags.of(hold.version()))
                .build();
    }
}
