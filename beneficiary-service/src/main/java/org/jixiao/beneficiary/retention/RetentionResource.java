package org.jixiao.beneficiary.retention;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/retention-runs")
@Tag(name = "retention-runs", description = "保管期满的销毁")
@RolesAllowed({CLERK, APPROVER, AUDITOR, PRIVACY_OFFICER})
public class RetentionResource {

    private static final String PATH = "/api/v1/retention-runs";

    private final RetentionRuns runs;
    private final Idempotency idempotency;
    private final Acts acts;

    RetentionResource(RetentionRuns runs, Idempotency idempotency, Acts acts) {
        this.runs = runs;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @GET
    @Path("/due")
    @Operation(
            operationId = "countDueRecords",
            summary = "Count what has reached the end of its retention",
            description = "一个单位保管期满的户数：应销毁的、仍在使用应延长的；只有数")
    public RetentionDue due(
            @QueryParam("region") @NotNull @Pattern(regexp = FactSubject.REGION) String region,
            @QueryParam("unit") @NotNull @Pattern(regexp = FactSubject.UNIT) String unit) {
        return runs.due(region, unit);
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "proposeRetentionRun",
            summary = "Propose to destroy what is due",
            description = "提出到期销毁，由他人批准后执行")
    @APIResponse(
            responseCode = "201",
            description = "已提出，待批准",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RetentionRunView.class)))
    public Response propose(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull RetentionRuns.Propose request) {
        return idempotency.optional(key, "retention-runs.propose", request, () -> {
            var run = runs.propose(request);
            return Answer.created(PATH + "/" + run.id(), EntityTags.of(run.version()), run);
        });
    }

    @GET
    @Operation(operationId = "listRetentionRuns", summary = "List destructions", description = "查询到期销毁的办理情况")
    public Page<RetentionRunView> list(
            @QueryParam("region") @Pattern(regexp = FactSubject.REGION) String region,
            @QueryParam("unit") @Pattern(regexp = FactSubject.UNIT) String unit,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "limit", limit);
        return Page.of(
                runs.page(region, unit, query), query, link, run -> run.id().toString());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readRetentionRun", summary = "Read a destruction", description = "读取一次到期销毁")
    public RestResponse<RetentionRunView> get(@PathParam("id") UUID id) {
        var run = runs.get(id);
        return RestResponse.ResponseBuilder.ok(run)
                .header("ETag", EntityTags.of(run.version()))
                .build();
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "approveRetentionRun",
            summary = "Approve a destruction, which then cannot be undone",
            description = "批准到期销毁，随后执行，不可恢复")
    @APIResponse(
            responseCode = "200",
            description = "已批准",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RetentionRunView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("retention-runs.approve", id, key), RetentionRunView::version, () -> runs.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "returnRetentionRun",
            summary = "Return a destruction with a reason",
            description = "退回并说明原因")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RetentionRunView.class)))
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("retention-runs.return", id, key),
                request,
                RetentionRunView::version,
                () -> runs.sendBack(id, ifMatch, request));
    }
}
