package org.jixiao.evaluation.measurement;

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
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.Acts;
import org.jixiao.common.workflow.Acts.Act;
import org.jixiao.common.workflow.ReturnForCorrection;

@Path("/api/v1/measurements")
@Tag(name = "measurements", description = "实际完成值：取数，或填报并经第二人复核")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class MeasurementResource {

    private static final String PATH = "/api/v1/measurements";

    private final MeasurementService service;
    private final Readings readings;
    private final Idempotency idempotency;
    private final Acts acts;

    MeasurementResource(MeasurementService service, Readings readings, Idempotency idempotency, Acts acts) {
        this.service = service;
        this.readings = readings;
        this.idempotency = idempotency;
        this.acts = acts;
    }

    @POST
    @RolesAllowed(CLERK)
    @Operation(operationId = "recordMeasurement", summary = "Record a typed value", description = "填报完成值，须附佐证")
    @APIResponse(
            responseCode = "201",
            description = "已填报，待第二人复核",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = MeasurementView.class)))
    public Response record(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull RecordMeasurement request) {
        return idempotency.optional(key, "measurements.record", request, () -> {
            var measurement = service.record(request);
            return Answer.created(PATH + "/" + measurement.id(), EntityTags.of(measurement.version()), measurement);
        });
    }

    @POST
    @Path("/readings")
    @RolesAllowed(CLERK)
    @Operation(
            operationId = "takeReadings",
            summary = "Read all bound facts of a target set",
            description = "以同一对时点读取一套绩效目标全部取数指标的事实")
    @APIResponse(
            responseCode = "201",
            description = "已取数",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TakeReadings.Taken.class)))
    public Response read(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull TakeReadings request) {
        return idempotency.optional(
                key,
                "measurements.read",
                request,
                () -> Answer.created(PATH + "?targetSet=" + request.targetSet(), null, readings.take(request)));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "confirmMeasurement", summary = "Confirm a typed value", description = "第二人复核并确认")
    @APIResponse(
            responseCode = "200",
            description = "已确认",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = MeasurementView.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key) {
        return acts.on(
                new Act("measurements.confirm", id, key),
                MeasurementView::version,
                () -> service.decide(id, ifMatch, null));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(APPROVER)
    @Operation(operationId = "returnMeasurement", summary = "Return a typed value", description = "退回完成值，须写明理由")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = MeasurementView.class)))
    public Response returnTo(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull ReturnForCorrection request) {
        return acts.on(
                new Act("measurements.return", id, key),
                request,
                MeasurementView::version,
                () -> service.decide(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readMeasurement", summary = "Read a measurement", description = "读取完成值")
    @APIResponse(
            responseCode = "200",
            description = "完成值",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = MeasurementView.class)))
    public Response get(@PathParam("id") UUID id) {
        var measurement = service.get(id);
        return Response.ok(measurement)
                .header("ETag", EntityTags.of(measurement.version()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listMeasurements",
            summary = "List the measurements of a target set",
            description = "查询一套绩效目标的全部完成值，含被更正和被退回的")
    public Page<MeasurementView> list(
            @NotNull @QueryParam("targetSet") UUID targetSet,
            @QueryParam("indicator") UUID indicator,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "targetSet", targetSet, "indicator", indicator, "limit", limit);
        return Page.of(service.page(targetSet, indicator, query), query, link, it -> it.id()
                .toString());
    }
}
