package org.jixiao.todos;

import static org.jixiao.common.identity.Role.Name.ADMINISTRATOR;
import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.TOWNSHIP;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.ProblemMappers;

@Path("/api/v1/todos")
@Tag(name = "todos", description = "待办与转办")
public class TodoResource {

    private final Todos todos;
    private final Handovers handovers;
    private final Idempotency idempotency;

    TodoResource(Todos todos, Handovers handovers, Idempotency idempotency) {
        this.todos = todos;
        this.handovers = handovers;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, TOWNSHIP, REVIEWER})
    @Operation(
            operationId = "listTodos",
            summary = "List what waits for the caller",
            description = "本人的待办：待送审、退回待改、待审批；转办来的注明来由，有期限的注明期限和剩余天数；本人填报的不列入待审批，乡镇只见本乡镇的")
    public Page<Todo> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("kind") String kind,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context HttpHeaders headers) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link("/api/v1/todos", "region", region, "unit", unit, "kind", kind, "limit", limit);
        return Page.of(
                todos.page(region, unit, kind, query, ProblemMappers.locale(headers)), query, link, todo -> todo.id()
                        .toString());
    }

    @POST
    @Path("/handovers")
    @RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, ADMINISTRATOR})
    @Operation(
            operationId = "handOverTodos",
            summary = "Hand over what waits for a person",
            description = "转办：待办自此列在接办人名下；须带 Idempotency-Key、事由和文号，记入单位留痕。不改变谁有权办理")
    @APIResponse(
            responseCode = "201",
            description = "已转办",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HandoverView.class)))
    public Response handOver(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull HandOver request) {
        return idempotency.once(
                key, "todos.hand-over", request, () -> new Answer(201, null, null, handovers.handOver(request)));
    }
}
