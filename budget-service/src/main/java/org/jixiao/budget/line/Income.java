package org.jixiao.budget.line;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

@Schema(description = "一类来源的收入")
public record Income(
        @NotNull IncomeSource source,

        @NotNull @Schema(description = "收入数，元") Money amount) {

    public static Money sum(List<Income> incomes) {
        return incomes.stream().map(Income::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Each source is named once, and no amount is below zero. */
    public static List<Refusal.Fault> faults(List<Income> incomes) {
        var faults = new ArrayList<Refusal.Fault>();
        var seen = EnumSet.noneOf(IncomeSource.class);
        for (int i = 0; i < incomes.size(); i++) {
            if (incomes.get(i).amount().isNegative()) {
                faults.add(new Refusal.Fault(
                        "/income/" + i + "/amount",
                        "PositiveOrZero",
                        new Text("金额不能为负", "The amount cannot be negative")));
            }
            if (!seen.add(incomes.get(i).source())) {
                faults.add(new Refusal.Fault(
                        "/income/" + i + "/source", "Unique", new Text("同一来源只能出现一次", "A source can be named once")));
            }
        }
        return faults;
    }
}
