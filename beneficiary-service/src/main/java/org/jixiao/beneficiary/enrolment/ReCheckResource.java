package org.jixiao.beneficiary.enrolment;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/re-checks")
@Tag(name = "re-checks", description = "年审与日常核查")
@RolesAllowed({CLERK, APPROVER, AUDITOR})
public class ReCheckResource {

    private static final String PATH = "/api/v1/re-checks";

    private final ReCheckService service;
    private final Acts acts;

    ReCheckResource(ReCheckService service, Acts acts) {
        this.service = service;
        this.acts = acts;
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "approveReCheck",
            summary = "Approve a re-check, which takes effect",
            description = "审批核查，结论生效；退出、暂停自生效日起不再享受")
    @APIResponse(
            responseCode = "200",
            description = "已生效",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReCheckView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("re-checks.approve", id, key), ReCheckView::version, () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "returnReCheck", summary = "Return a re-check with a reason", description = "退回并说明原因")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReCheckView.class)))
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("re-checks.return", id, key),
                request,
                ReCheckView::version,
                () -> service.sendBack(id, ifMatch, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readReCheck", summary = "Read a re-check", description = "读取一次年审或核查")
    public RestResponse<ReCheckView> get(@PathParam("id") UUID id) {
        var reCheck = service.get(id);
        return RestResponse.ResponseBuilder.ok(reCheck)
                .header("ETag", EntityTags.of(reCheck.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listReChecks", summary = "List re-checks", description = "查询年审与核查")
    public Page<ReCheckView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("enrolment") UUID enrolment,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "enrolment", enrolment, "limit", limit);
        var reChecks = service.page(
                region == null ? "" : region,
                unit == null ? "" : unit,
                enrolment == null ? "" : enrolment.toString(),
                query);
        return Page.of(reChecks, query, link, reCheck -> reCheck.id().toString());
    }
}
