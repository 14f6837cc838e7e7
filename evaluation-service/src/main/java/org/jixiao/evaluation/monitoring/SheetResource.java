package org.jixiao.evaluation.monitoring;

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
import jakarta.ws.rs.PUT;
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
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/monitoring-sheets")
@Tag(name = "monitoring", description = "绩效运行监控：计划进度、监控批次、监控表")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class SheetResource {

    private static final String PATH = "/api/v1/monitoring-sheets";

    private final SheetService service;
    private final Acts acts;

    SheetResource(SheetService service, Acts acts) {
        this.service = service;
        this.acts = acts;
    }

    @POST
    @Path("/{id}/readings")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "takeMonitoringReadings",
            summary = "Read the facts of a sheet",
            description = "按截止日期读取资金和取数指标的事实，并判定各行的灯")
    @APIResponse(
            responseCode = "200",
            description = "已取数",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SheetView.class)))
    public Response read(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("monitoring-sheets.read", id, key), SheetView::version, () -> service.read(id, ifMatch));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "fillMonitoringSheet",
            summary = "Fill a sheet",
            description = "填报预计、可能性和偏差原因；不能取数的指标另填完成值和佐证")
    @APIResponse(
            responseCode = "200",
            description = "已填报",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SheetView.class)))
    public Response fill(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull FillSheet request) {
        return acts.on(
                new Act("monitoring-sheets.fill", id, key),
                request,
                SheetView::version,
                () -> service.fill(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "submitMonitoringSheet",
            summary = "Submit a sheet",
            description = "报送监控表；非绿灯或不能确定完成的须说明原因")
    @APIResponse(
            responseCode = "200",
            description = "已报送",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SheetView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("monitoring-sheets.submit", id, key), SheetView::version, () -> service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "approveMonitoringSheet",
            summary = "Approve and freeze a sheet",
            description = "审核并冻结监控表；规则集所列的灯生成预警并开始计时")
    @APIResponse(
            responseCode = "200",
            description = "已审核",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SheetView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("monitoring-sheets.approve", id, key), SheetView::version, () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "returnMonitoringSheet", summary = "Return a sheet", description = "退回监控表，须写明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SheetView.class)))
    public Response returnTo(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("monitoring-sheets.return", id, key),
                request,
                SheetView::version,
                () -> service.returnTo(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readMonitoringSheet", summary = "Read a sheet", description = "读取监控表")
    @APIResponse(
            responseCode = "200",
            description = "监控表",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SheetView.class)))
    public Response get(@PathParam("id") UUID id) {
        var sheet = service.get(id);
        return Response.ok(sheet).header("ETag", EntityTags.of(sheet.version())).build();
    }

    @GET
    @Operation(operationId = "listMonitoringSheets", summary = "List sheets", description = "查询监控表")
    public Page<SheetRow> list(
            @QueryParam("round") UUID round,
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("project") UUID project,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(
                PATH,
                "round",
                round,
                "region",
                region,
                "unit",
                unit,
                "fiscalYear",
                fiscalYear,
                "project",
                project,
                "limit",
                limit);
        var filter = new MonitoringSheets.Filter(round, region, unit, fiscalYear, project);
        return Page.of(
                service.page(filter, query), query, link, sheet -> sheet.id().toString());
    }
}
