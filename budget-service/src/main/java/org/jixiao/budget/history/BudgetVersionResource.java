package org.jixiao.budget.history;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/budget-versions")
@Tag(name = "budget-versions", description = "预算版本：年初预算、历次调整、决算")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER})
public class BudgetVersionResource {

    private static final String PATH = "/api/v1/budget-versions";

    private final BudgetVersions versions;

    BudgetVersionResource(BudgetVersions versions) {
        this.versions = versions;
    }

    @GET
    @Operation(
            operationId = "listBudgetVersions",
            summary = "List the versions of a unit's budget",
            description = "单位某年度预算的各个版本，按批准先后编号；knownAt 缺省为现在")
    public Page<BudgetVersionView> list(
            @QueryParam("region") @NotBlank String region,
            @QueryParam("unit") @NotBlank String unit,
            @QueryParam("fiscalYear") @NotNull @Min(2000) @Max(2100) Integer fiscalYear,
            @QueryParam("knownAt") Instant knownAt,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var link = Page.link(
                PATH, "region", region, "unit", unit, "fiscalYear", fiscalYear, "knownAt", knownAt, "limit", limit);
        return Page.of(
                versions.page(new UnitYear(region, unit, fiscalYear), knownAt, query),
                query,
                link,
                version -> String.valueOf(version.number()));
    }
}
