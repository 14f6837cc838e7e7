package org.jixiao.budget.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.budget.execution.YearBalances;
import org.jixiao.budget.line.BudgetLine;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.budget.year.UnitYears;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;

/**
 * 结转: no more is carried over than the year before left, for the unit and for each project (预算法实施条例 第50条: for
 * the same purpose). A year before that was not kept here cannot be asked.
 */
@ApplicationScoped
class CarriedOver {

    private final YearBalances balances;
    private final UnitYears years;

    CarriedOver(YearBalances balances, UnitYears years) {
        this.balances = balances;
        this.years = years;
    }

    /** @param lines that it changes */
    void require(Adjustment adjustment, Collection<BudgetLine> lines) {
        var year = adjustment.year();
        var before = new UnitYear(year.region(), year.unit(), year.fiscalYear() - 1);
        if (!adjustment.isCarryOver() || !balances.isKept(before)) {
            return;
        }
        if (years.closedAt(before).isEmpty()) {
            throw Refusal.of(
                    AdjustmentProblem.LAST_YEAR_OPEN,
                    before.fiscalYear() + " 年度尚未年结，其结转数未定",
                    "The fiscal year " + before.fiscalYear() + " is not closed; what it leaves is not settled");
        }
        var sum = adjustment.changes().stream().map(AdjustmentChange::change).reduce(Money.ZERO, Money::plus);
        require(before, year, null, sum);
        byProject(adjustment, lines).forEach((project, change) -> require(before, year, project, change));
    }

    private void require(UnitYear before, UnitYear year, UUID project, Money change) {
        var left = balances.remaining(before, project);
        var carried = balances.carriedOver(year, project).plus(change);
        if (carried.exceeds(left)) {
            throw Refusal.of(
                            AdjustmentProblem.CARRY_OVER_EXCEEDED,
                            (project == null ? "单位" : "项目") + "累计结转 " + carried + " 元，超过 " + before.fiscalYear()
                                    + " 年度未支出的 " + left + " 元",
                            "Carried over " + carried + ", but the year before left " + left,
                            Map.of("carriedOver", carried, "left", left))
                    .at("/changes", "LeftByLastYear");
        }
    }

    private static Map<UUID, Money> byProject(Adjustment adjustment, Collection<BudgetLine> lines) {
        var byId = lines.stream().collect(Collectors.toMap(BudgetLine::id, Function.identity()));
        return adjustment.changes().stream()
                .filter(change -> Objects.nonNull(byId.get(change.lineId()).projectId()))
                .collect(Collectors.toMap(
                        change -> byId.get(change.lineId()).projectId(),
                        AdjustmentChange::change,
                        Money::plus,
                        TreeMap::new));
    }
}
