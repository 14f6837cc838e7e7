package org.jixiao.report.reports;

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
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;
import org.jixiao.report.narrative.Narrative;

@Path("/api/v1/reports")
@Tag(name = "reports", description = "报告：起草、提交、批准")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class ReportResource {

    private static final String PATH = "/api/v1/reports";

    private final ReportService service;
    private final Idempotency idempotency;
    private final Acts acts;

    ReportResource(ReportService service, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed({CLERK, APPROVER})
    @Operation(operationId = "writeReport", summary = "Write a report", description = "按模板就一个快照成文")
    @APIResponse(
            responseCode = "201",
            description = "已起草",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReportView.class)))
    public Response write(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull WriteReport request) {
        return idempotency.optional(key, "reports.write", request, () -> {
            var report = service.write(request);
            return Answer.created(PATH + "/" + report.id(), EntityTags.of(report.version()), report);
        });
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed(CLERK)
    @Operation(operationId = "submitReport", summary = "Submit a report", description = "提交报告")
    @APIResponse(
            responseCode = "200",
            description = "已提交",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReportView.class)))
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("reports.submit", id, key), ReportView::version, () -> service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(APPROVER)
    @Operation(operationId = "approveReport", summary = "Approve a report", description = "批准报告；不能批准自己起草或提交的报告")
    @APIResponse(
            responseCode = "200",
            description = "已批准",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReportView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("reports.approve", id, key), ReportView::version, () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "returnReport", summary = "Return a report", description = "退回报告，须写明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReportView.class)))
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("reports.return", id, key),
                request,
                ReportView::version,
                () -> service.giveBack(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readReport", summary = "Read a report", description = "读取报告")
    public RestResponse<ReportView> get(@PathParam("id") UUID id) {
        var report = service.get(id);
        return RestResponse.ResponseBuilder.ok(report)
                .header("ETag", EntityTags.of(report.version()))
                .build();
    }

    @GET
    @Path("/{id}/narrative")
    @Operation(
            operationId = "readNarrative",
            summary = "Read the text of a report with the facts behind each figure",
            description = "读取正文：逐段文字，每处引用附所据事实的摘要，可由一句话追到一个事实")
    public Narrative narrative(@PathParam("id") UUID id) {
        return service.narrative(id);
    }

    @GET
    @Path("/{id}/provenance")
    @Operation(
            operationId = "readProvenance",
            summary = "Read where each figure and text of a report comes from",
            description = "读取各处的来源：每个引用的数字来自哪个服务的哪个事实，哪些文字由人填写，以及各自的数量")
    public ProvenanceView provenance(@PathParam("id") UUID id) {
        return service.provenance(id);
    }

    @GET
    @Operation(operationId = "listReports", summary = "List reports", description = "查询报告")
    public Page<ReportView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        var items = service.page(
                region == null ? "" : region, unit == null ? "" : unit, fiscalYear == null ? 0 : fiscalYear, query);
        return Page.of(items, query, link, report -> report.id().toString());
    }
}
