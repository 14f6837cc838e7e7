package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.ScopedReads;

/**
 * How the units' years stand, from the rows that the ledgers' writers keep ({@code execution_rollup}). One statement sees
 * each unit as some transaction left it, and waits for none.
 */
@ApplicationScoped
class KeptSums {

    private static final String SUMS = """
            select region_code, %s, count(*)::integer, sum(initial), sum(adjusted), sum(spent) from execution_rollup""";

    /** Who was ever inherited from comes by itself, for its sums may belong elsewhere. */
    private static final String BY_HEIR = """
            case when (region_code, unit_code) in (
                select e.region_code, e.unit_code from unit_event e where e.heir <> e.unit_code)
            then unit_code else %s end""";

    private static final String UNIT = "(region_code || '/' || unit_code) collate \"C\"";

    private final ScopedReads reads;
    private final Caller caller;

    KeptSums(ScopedReads reads, Caller caller) {
        this.reads = reads;
        this.caller = caller;
    }

    RollUpSums of(RollUpQuestion question, PageQuery page) {
        var key = question.asNow()
                ? BY_HEIR.formatted(question.by().column())
                : question.by().column();
        var query = new Projection<>(SUMS.formatted(key), RollUpSums.Line::of)
                .in(caller.scope())
                .and("fiscal_year = ?", question.fiscalYear())
                .and("region_code like ?", question.region() + "%");
        List<RollUpSums.Line> lines = isPaged(question)
                ? reads.list(query.and(UNIT + " > ?", page.after())
                        .then("group by region_code, unit_code order by " + UNIT + " limit ?", page.fetch()))
                : reads.list(query.then("group by 1, 2"));
        return new RollUpSums(null, lines);
    }

    /** Where each unit is a line of its own, the page needs no other. */
    private static boolean isPaged(RollUpQuestion question) {
        return !question.asNow() && question.by() == RollUpBy.UNIT;
    }
}
