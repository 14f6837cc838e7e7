package org.jixiao.budget.line;

import java.util.Map;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;

/** 收支平衡: what a budget declares, its lines and its income are one amount, to the fen. */
record BudgetTotals(EnterBudget budget) {

    void require() {
        requireLines();
        requireIncome();
        requireSources();
    }

    private void requireLines() {
        var sum = budget.lines().stream().map(EnterBudget.EnterLine::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(budget.total())) {
            throw Refusal.of(
                            BudgetProblem.TOTAL_MISMATCH,
                            "各行之和 " + sum + " 元与合计 " + budget.total() + " 元不一致",
                            "The lines add up to " + sum + ", the total says " + budget.total(),
                            Map.of("sum", sum, "total", budget.total()))
                    .at("/total", "SumOfLines");
        }
    }

    private void requireIncome() {
        var income = Income.sum(budget.income());
        if (!income.equals(budget.total())) {
            throw Refusal.of(
                            BudgetProblem.INCOME_MISMATCH,
                            "收入总计 " + income + " 元与支出总计 " + budget.total() + " 元不一致",
                            "Income adds up to " + income + ", expenditure to " + budget.total(),
                            Map.of("income", income, "expenditure", budget.total()))
                    .at("/income", "IncomeEqualsExpenditure");
        }
    }

    /** The income of a source pays no line of another: what of it is left over has no line to go to. */
    private void requireSources() {
        for (int i = 0; i < budget.income().size(); i++) {
            var income = budget.income().get(i);
            var spending = budget.lines().stream()
                    .filter(line -> income.source().paysOnly(line.source()))
                    .map(EnterBudget.EnterLine::amount)
                    .reduce(Money.ZERO, Money::plus);
            if (income.source() != IncomeSource.CARRY_OVER && income.amount().exceeds(spending)) {
                throw Refusal.of(
                                BudgetProblem.SOURCE_MISMATCH,
                                income.source().label() + "收入 " + income.amount() + " 元多于该来源安排的支出 " + spending + " 元",
                                "The income of a source exceeds the lines that it pays",
                                Map.of("income", income.amount(), "expenditure", spending))
                        .at("/income/" + i + "/amount", "IncomeOfSource");
            }
        }
    }
}
