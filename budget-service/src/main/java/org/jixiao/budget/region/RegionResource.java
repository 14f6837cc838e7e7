package org.jixiao.budget.region;

import static org.jixiao.common.identity.Role.Name.ADMINISTRATOR;
import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/regions")
@Tag(name = "regions", description = "财政区划")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, ADMINISTRATOR, AUDITOR, VIEWER})
public class RegionResource {

    private final RegionService service;

    RegionResource(RegionService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listRegions",
            summary = "List regions",
            description = "查询财政区划；parent 为上级区划代码，year 取该年度在用者；停用的代码指明由谁替代")
    public Page<RegionView> list(
            @QueryParam("parent") String parent,
            @QueryParam("year") @Min(1949) @Max(2100) Integer year,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link("/api/v1/regions", "parent", parent, "year", year, "limit", limit);
        return Page.of(service.page(parent == null ? "" : parent, year, query), query, link, RegionView::code);
    }
}
