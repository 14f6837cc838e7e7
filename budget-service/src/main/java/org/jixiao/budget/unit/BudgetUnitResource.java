package org.jixiao.budget.unit;

import static org.jixiao.common.identity.Role.Name.ADMINISTRATOR;
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
import java.time.LocalDate;
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
import org.jixiao.common.web.EntityTags;

@Path("/api/v1/units")
@Tag(name = "units", description = "预算单位")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, ADMINISTRATOR, AUDITOR, VIEWER})
public class BudgetUnitResource {

    private static final String PATH = "/api/v1/units/";

    private final BudgetUnitService service;
    private final UnitEventService events;
    private final Idempotency idempotency;

    BudgetUnitResource(BudgetUnitService service, UnitEventService events, Idempotency idempotency) {
        this.service = service;
        this.events = events;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "registerUnit", summary = "Register a budget unit", description = "登记预算单位")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BudgetUnitView.class)))
    public Response register(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull RegisterUnit request) {
        return idempotency.optional(key, "units.register", request, () -> {
            var unit = service.register(request);
            return Answer.created(PATH + unit.id(), EntityTags.of(unit.version()), unit);
        });
    }

    @POST
    @Path("/{id}/profiles")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(
            operationId = "describeUnit",
            summary = "Add a dated profile to a unit",
            description = "追加一份自某日起有效的单位概况，原有概况保留")
    @APIResponse(
            responseCode = "200",
            description = "已追加",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BudgetUnitView.class)))
    public Response describe(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull DescribeUnit request) {
        return idempotency.optional(key, "units.describe " + id, request, () -> {
            var unit = service.describe(id, ifMatch, request);
            return Answer.ok(EntityTags.of(unit.version()), unit);
        });
    }

    @POST
    @Path("/{id}/events")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(
            operationId = "recordUnitEvent",
            summary = "Record what happened to a unit",
            description = "记录单位变动：更名、合并、转隶（换码）、分立，自某日起生效；以往各数仍在原单位名下，按现行机构查询时归承接单位")
    @APIResponse(
            responseCode = "201",
            description = "已记录",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UnitEventView.class)))
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull RecordUnitEvent request) {
        return idempotency.optional(key, "units.event " + id, request, () -> {
            var recorded = events.record(id, ifMatch, request);
            return Answer.created(PATH + id + "/events", EntityTags.of(recorded.version()), recorded.event());
        });
    }

    @GET
    @Path("/{id}/events")
    @Operation(operationId = "listUnitEvents", summary = "List what happened to a unit", description = "查询单位变动")
    public Page<UnitEventView> events(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH + id + "/events", "limit", limit);
        return Page.of(events.page(id, query), query, link, event -> event.id().toString());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readUnit", summary = "Read a budget unit", description = "读取预算单位；指明 asOf 时为该日的名称和概况")
    public RestResponse<BudgetUnitView> get(@PathParam("id") UUID id, @QueryParam("asOf") LocalDate asOf) {
        var unit = service.get(id, asOf);
        return RestResponse.ResponseBuilder.ok(unit)
                .header("ETag", EntityTags.of(unit.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listUnits", summary = "List budget units", description = "查询预算单位；指明 asOf 时为该日的名称和概况")
    public Page<BudgetUnitView> list(
            @QueryParam("region") String region,
            @QueryParam("code") String code,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link("/api/v1/units", "region", region, "code", code, "asOf", asOf, "limit", limit);
        return Page.of(service.page(orAll(region), orAll(code), asOf, query), query, link, unit -> unit.id()
                .toString());
    }

    private static String orAll(String filter) {
        return filter == null ? "" : filter;
    }
}
