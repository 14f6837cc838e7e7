package org.jixiao.report.snapshot;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/snapshots")
@Tag(name = "snapshots", description = "快照：冻结报告所引用的事实")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class SnapshotResource {

    private static final String PATH = "/api/v1/snapshots";

    private final SnapshotService service;
    private final Idempotency idempotency;

    SnapshotResource(SnapshotService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CLERK, APPROVER})
    @Operation(
            operationId = "takeSnapshot",
            summary = "Freeze the facts that a report will quote",
            description = "取快照：读取已提交的自评及其事实，连同报告另需的事实，一并冻结；自评未齐则拒绝")
    @APIResponse(
            responseCode = "201",
            description = "已冻结",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SnapshotView.class)))
    public Response take(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull TakeSnapshot request) {
        var frozen = service.gather(request);
        return idempotency.optional(key, "snapshots.take", request, () -> {
            var snapshot = service.store(request, frozen);
            return Answer.created(PATH + "/" + snapshot.id(), "\"" + snapshot.digest() + "\"", snapshot);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSnapshot", summary = "Read a snapshot", description = "读取快照及其全部内容")
    public RestResponse<SnapshotView> get(@PathParam("id") UUID id) {
        var snapshot = service.get(id);
        return RestResponse.ResponseBuilder.ok(snapshot)
                .header("ETag", "\"" + snapshot.digest() + "\"")
                .build();
    }

    @GET
    @Operation(operationId = "listSnapshots", summary = "List snapshots", description = "查询快照")
    public Page<SnapshotView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        var items = service.page(
                region == null ? "" : region, unit == null ? "" : unit, fiscalYear == null ? 0 : fiscalYear, query);
        return Page.of(items, query, link, snapshot -> snapshot.id().toString());
    }
}
