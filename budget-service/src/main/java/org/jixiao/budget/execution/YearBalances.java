package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jixiao.budget.line.LineKind;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.audit.KnownInstants;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.money.Money;
import org.jixiao.facts.FactQuestion;

/** What the ledgers of a unit's year add up to, for whoever has to agree with them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class YearBalances {

    private final Ledgers ledgers;
    private final KnownInstants instants;
    private final Caller caller;

    YearBalances(Ledgers ledgers, KnownInstants instants, Caller caller) {
        this.ledgers = ledgers;
        this.instants = instants;
        this.caller = caller;
    }

    /** Whether a budget of the year was approved here. */
    public boolean isKept(UnitYear year) {
        return ledgers.sum(Measure.INITIAL, question(year, LocalDate.of(year.fiscalYear(), 12, 31)))
                        .rows()
                > 0;
    }

    /** @param asOf the day up to which entries count */
    public Balances of(UnitYear year, LocalDate asOf) {
        var whole = ledgers.sum(Measure.ALL, question(year, asOf));
        var spent = new EnumMap<LineKind, Money>(LineKind.class);
        ledgers.sum(Measure.SPENT, Ledgers.By.KIND, question(year, asOf))
                .forEach((kind, sums) -> spent.put(LineKind.valueOf(kind), sums.spent()));
        return new Balances(whole.initial(), whole.adjusted(), whole.spent(), Map.copyOf(spent));
    }

    /** Not spent by the last day of the year; {@code project} null for the unit as a whole. */
    public Money remaining(UnitYear year, UUID project) {
        var sums = ledgers.sum(Measure.ALL, question(year, LocalDate.of(year.fiscalYear(), 12, 31), project));
        return sums.adjusted().minus(sums.spent());
    }

    /** Carried over into the year (上年结转) so far; {@code project} null for the unit as a whole. */
    public Money carriedOver(UnitYear year, UUID project) {
        return ledgers.sum(Measure.CARRIED_OVER, question(year, LocalDate.of(year.fiscalYear(), 12, 31), project))
                .adjusted();
    }

    private FactQuestion question(UnitYear year, LocalDate asOf) {
        return question(year, asOf, null);
    }

    private FactQuestion question(UnitYear year, LocalDate asOf, UUID project) {
        return new FactQuestion(
                FactSubject.ofUnit(year.region(), year.unit()).withProject(project),
                year.fiscalYear(),
                asOf,
                instants.notInTheFuture(null),
                caller.scope());
    }

    /** Of one unit and year, 元; reversals are deducted. */
    public record Balances(Money initial, Money adjusted, Money spent, Map<LineKind, Money> spentByKind) {

        public Money spent(LineKind kind) {
            return spentByKind.getOrDefault(kind, Money.ZERO);
        }
    }
}
