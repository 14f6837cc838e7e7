package org.jixiao.evaluation.alert;

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
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/alerts")
@Tag(name = "alerts", description = "预警台账：限期处置，逾期自动管控")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class AlertResource {

    private static final String PATH = "/api/v1/alerts";

    private final AlertService service;
    private final Acts acts;

    AlertResource(AlertService service, Acts acts) {
        this.service = service;
        this.acts = acts;
    }

    @POST
    @Path("/{id}/disposal")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "disposeOfAlert",
            summary = "Dispose of an alert",
            description = "处置预警：继续、调剂或取消，须说明理由，由财政确认")
    @APIResponse(
            responseCode = "200",
            description = "已处置，待确认",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AlertView.class)))
    public Response dispose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull DisposeOfAlert request) {
        return acts.on(
                new Act("alerts.dispose", id, key),
                request,
                AlertView::version,
                () -> service.dispose(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/approval")
    @Sensitive
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "approveDisposal",
            summary = "Confirm a disposal",
            description = "确认处置：预警了结；继续、调剂的解除因逾期而设的管控，取消的暂停支出")
    @APIResponse(
            responseCode = "200",
            description = "已确认",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AlertView.class)))
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(new Act("alerts.approve", id, key), AlertView::version, () -> service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(FINANCE)
    @Operation(operationId = "returnDisposal", summary = "Return a disposal", description = "退回处置，须写明理由；期限不变")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AlertView.class)))
    public Response returnTo(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("alerts.return", id, key),
                request,
                AlertView::version,
                () -> service.returnTo(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAlert", summary = "Read an alert", description = "读取预警")
    @APIResponse(
            responseCode = "200",
            description = "预警",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AlertView.class)))
    public Response get(@PathParam("id") UUID id) {
        var alert = service.get(id);
        return Response.ok(alert).header("ETag", EntityTags.of(alert.version())).build();
    }

    @GET
    @Operation(operationId = "listAlerts", summary = "List alerts, the first due first", description = "查询预警台账，按期限先后")
    public Page<AlertView> list(
            @QueryParam("open") Boolean open,
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("project") UUID project,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(
                PATH,
                "open",
                open,
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
        var filter = new Alerts.Filter(open, region, unit, fiscalYear, project);
        return Page.of(service.page(filter, query), query, link, AlertView::place);
    }
}
