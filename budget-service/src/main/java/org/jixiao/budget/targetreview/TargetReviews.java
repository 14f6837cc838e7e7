package org.jixiao.budget.targetreview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jixiao.budget.adjustment.AdjustmentKind;
import org.jixiao.common.audit.KnownInstants;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;

/**
 * 金额变化 → 目标须同步复核. Each approved adjustment that changed what a project has raises one: it is read from the
 * entries, so it cannot be forgotten, and nobody here lowers it. Whether the targets were examined since is known where
 * they are kept. A virement between two lines of a project changes nothing that the project has.
 */
@ApplicationScoped
class TargetReviews {

    private static final Projection<TargetReviewView> VIEW = new Projection<>("""
            select id, region_code, unit_code, fiscal_year, project_id, document_id, kind, document_no, effective_on,
                change, recorded_at
            from (select (array_agg(id order by id))[1] as id, region_code, unit_code, fiscal_year, project_id,
                    document_id, kind, document_no, effective_on, recorded_at, sum(amount) as change
                from budget_entry where kind <> 'INITIAL' and project_id is not null
                group by region_code, unit_code, fiscal_year, project_id, document_id, kind, document_no, effective_on,
                    recorded_at
                having sum(amount) <> 0) review""", TargetReviews::view);

    private final ScopedReads reads;
    private final KnownInstants instants;
    private final Caller caller;

    TargetReviews(ScopedReads reads, KnownInstants instants, Caller caller) {
        this.reads = reads;
        this.instants = instants;
        this.caller = caller;
    }

    /** Which are wanted; null wherever all are. */
    record Filter(String region, String unit, Integer fiscalYear, UUID project, Instant knownAt) {}

    List<TargetReviewView> page(Filter filter, PageQuery query) {
        var knownAt = filter.knownAt() == null ? null : instants.notInTheFuture(filter.knownAt());
        return reads.list(VIEW.in(caller.scope())
                .and("region_code = ?", filter.region())
                .and("unit_code = ?", filter.unit())
                .and("fiscal_year = ?", filter.fiscalYear())
                .and("project_id = ?", filter.project())
                .and("recorded_at <= ?", knownAt)
                .page(query));
    }

    private static TargetReviewView view(Row row) throws SQLException {
        return new TargetReviewView(
                row.uuid(),
                row.text(),
                row.text(),
                row.integer(),
                row.uuid(),
                row.uuid(),
                row.constant(AdjustmentKind.class),
                row.text(),
                row.date(),
                row.money(),
                row.instant());
    }
}
