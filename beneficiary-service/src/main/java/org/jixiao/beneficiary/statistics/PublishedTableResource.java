package org.jixiao.beneficiary.statistics;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.VIEWER;

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
import org.jixiao.common.access.Sensitive;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.idempotency.Idempotency;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/published-tables")
@Tag(name = "statistics", description = "公开统计表：年末情况，不公布小组")
@RolesAllowed({CLERK, APPROVER, FINANCE, AUDITOR, VIEWER})
public class PublishedTableResource {

    private static final String PATH = "/api/v1/published-tables";

    private final Statistics statistics;
    private final Idempotency idempotency;

    PublishedTableResource(Statistics statistics, Idempotency idempotency) {
        this.statistics = statistics;
        this.idempotency = idempotency;
    }

    @POST
    @Sensitive
    @RolesAllowed(APPROVER)
    @Operation(
            operationId = "publishTable",
            summary = "Publish a table of a year that is over, without small groups",
            description = "公开一个已结束年度的统计表。不足最小公布数的计数不公布，并一并略去据以可推算出它们的计数；每年每表只公开一次")
    @APIResponse(
            responseCode = "201",
            description = "已公开",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedTableView.class)))
    public Response publish(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull PublishTable request) {
        return idempotency.once(key, "published-tables.publish", request, () -> {
            var table = statistics.publish(request);
            return Answer.created(PATH + "/" + table.id(), null, table);
        });
    }

    @GET
    @Operation(operationId = "listPublishedTables", summary = "List published tables", description = "查询已公开的统计表")
    public Page<PublishedTableView> list(
            @QueryParam("region") @Pattern(regexp = FactSubject.REGION) String region,
            @QueryParam("unit") @Pattern(regexp = FactSubject.UNIT) String unit,
            @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "limit", limit);
        return Page.of(statistics.page(region, unit, fiscalYear, query), query, link, table -> table.id()
                .toString());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readPublishedTable", summary = "Read a published table", description = "读取一张已公开的统计表")
    public PublishedTableView get(@PathParam("id") UUID id) {
        return statistics.get(id);
    }
}
