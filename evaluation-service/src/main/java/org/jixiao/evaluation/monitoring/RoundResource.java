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

@Path("/api/v1/monitoring-rounds")
@Tag(name = "monitoring", description = "绩效运行监控：计划进度、监控批次、监控表")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class RoundResource {

    private static final String PATH = "/api/v1/monitoring-rounds";

    private final RoundService service;
    private final Idempotency idempotency;

    RoundResource(RoundService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(FINANCE)
    @Operation(
            operationId = "openMonitoringRound",
            summary = "Send a round of monitoring to units",
            description = "发起监控批次，下发各单位；每个已封存目标的项目一张监控表")
    @APIResponse(
            responseCode = "201",
            description = "已发起",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RoundView.class)))
    public Response open(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull OpenRound request) {
        return idempotency.optional(key, "monitoring-rounds.open", request, () -> {
            var round = service.open(request);
            return Answer.created(PATH + "/" + round.id(), null, round);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readMonitoringRound", summary = "Read a round of monitoring", description = "读取监控批次")
    public RoundView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/board")
    @Operation(
            operationId = "readMonitoringBoard",
            summary = "How far the units have come with a round",
            description = "报送看板：各单位应报、已报、已审、退回、逾期")
    public Page<RoundView.BoardRow> board(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH + "/" + id + "/board", "limit", limit);
        return Page.of(service.board(id, query), query, link, RoundView.BoardRow::unit);
    }

    @GET
    @Operation(operationId = "listMonitoringRounds", summary = "List rounds of monitoring", description = "查询监控批次")
    public Page<RoundView> list(
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "fiscalYear", fiscalYear, "limit", limit);
        return Page.of(service.page(fiscalYear, query), query, link, round -> round.id()
                .toString());
    }
}
