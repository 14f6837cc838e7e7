package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.scope.Statements;

/** How the units' years stood on a day, as known at an instant: added up from the ledgers, unit by unit. */
@ApplicationScoped
class LedgerSums {

    private static final String FILTER = """
             and region_code like ? and recorded_at <= ? and region_code like ? and (?
                or unit_code = any(string_to_array(?, ',')) or left(unit_code, 3) = any(string_to_array(?, ',')))""";

    /** The database adds up each unit, for the partitions may lie far away; the heirs are few. */
    private static final String BY_UNIT = """
            select region_code, unit_code, 1,
                coalesce(sum(amount) filter (where kind = 'INITIAL'), 0),
                coalesce(sum(amount) filter (where kind <> 'PAYMENT'), 0),
                coalesce(sum(amount) filter (where kind = 'PAYMENT'), 0)
            from (
                select region_code, unit_code, kind, amount from budget_entry
                where fiscal_year = ? and effective_on <= ? %1$s
                union all
                select region_code, unit_code, 'PAYMENT', amount from payment
                where fiscal_year = ? and paid_on <= ? %1$s
            ) ledger group by 1, 2""".formatted(FILTER);

    private final Statements statements;
    private final RegionInstants instants;
    private final Caller caller;

    LedgerSums(Statements statements, RegionInstants instants, Caller caller) {
        this.statements = statements;
        this.instants = instants;
        this.caller = caller;
    }

    @Transactional
    RollUpSums of(RollUpQuestion question) {
        var knownAt = instants.safe(question.region(), question.knownAt());
        var scope = caller.scope();
        var filter = List.of(
                question.fiscalYear(),
                question.day(),
                question.region() + "%",
                knownAt,
                scope.regionPattern(),
                scope.all(),
                scope.unitList(),
                scope.unitList());
        var ofBoth = Stream.concat(filter.stream(), filter.stream()).toArray();
        return new RollUpSums(knownAt, statements.all(BY_UNIT, RollUpSums.Line::of, ofBoth));
    }
}
