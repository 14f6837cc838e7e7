package org.jixiao.budget.targetreview;

import static org.jixiao.common.identity.Role.Name.APPROVER;
import static org.jixiao.common.identity.Role.Name.AUDITOR;
import static org.jixiao.common.identity.Role.Name.CLERK;
import static org.jixiao.common.identity.Role.Name.FINANCE;
import static org.jixiao.common.identity.Role.Name.FINANCE_CLERK;
import static org.jixiao.common.identity.Role.Name.INTEGRATOR;
import static org.jixiao.common.identity.Role.Name.REVIEWER;
import static org.jixiao.common.identity.Role.Name.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.page.Page;
import org.jixiao.common.page.PageQuery;

@Path("/api/v1/target-reviews")
@Tag(name = "target-reviews", description = "绩效目标须同步复核的项目")
@RolesAllowed({CLERK, APPROVER, FINANCE_CLERK, FINANCE, REVIEWER, AUDITOR, VIEWER, INTEGRATOR})
public class TargetReviewResource {

    private static final String PATH = "/api/v1/target-reviews";

    private final TargetReviews reviews;

    TargetReviewResource(TargetReviews reviews) {
        this.reviews = reviews;
    }

    @GET
    @Operation(
            operationId = "listTargetReviews",
            summary = "List the projects whose targets have to be examined again",
            description = "预算金额变动、绩效目标须同步复核的项目，及引起复核的预算调整；是否已复核由绩效目标所在的服务认定")
    public Page<TargetReviewView> list(
            @QueryParam("region") String region,
            @QueryParam("unit") String unit,
            @QueryParam("fiscalYear") @Min(2000) @Max(2100) Integer fiscalYear,
            @QueryParam("project") UUID project,
            @QueryParam("knownAt") Instant knownAt,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = PageQuery.of(limit, cursor);
        var filter = new TargetReviews.Filter(region, unit, fiscalYear, project, knownAt);
        return Page.of(reviews.page(filter, query), query, link(filter, limit), review -> review.id()
                .toString());
    }

    private static String link(TargetReviews.Filter filter, Integer limit) {
        return Page.link(
                PATH,
                "region",
                filter.region(),
                "unit",
                filter.unit(),
                "fiscalYear",
                filter.fiscalYear(),
                "project",
                filter.project(),
                "knownAt",
                filter.knownAt(),
                "limit",
                limit);
    }
}
