package org.jixiao.budget.adjustment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.ledger.BudgetEntry;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;

/** What kind of change it is, and which signs that kind admits. */
@Schema(description = "调整类型：追加、调减、调剂、上年结转")
public enum AdjustmentKind {
    @JsonProperty("supplement")
    SUPPLEMENT(BudgetEntry.Kind.SUPPLEMENT, 1, "追加的金额须为正", "The changes of a supplement are above zero"),
    @JsonProperty("reduction")
    REDUCTION(BudgetEntry.Kind.REDUCTION, -1, "调减的金额须为负", "The changes of a reduction are below zero"),
    @JsonProperty("virement")
    VIREMENT(BudgetEntry.Kind.VIREMENT, 0, "调剂的转出与转入须相等", "The changes of a virement add up to zero"),
    @JsonProperty("carry-over")
    CARRY_OVER(BudgetEntry.Kind.CARRY_OVER, 1, "结转的金额须为正", "The changes of a carry-over are above zero");

    private final BudgetEntry.Kind entry;
    private final int sign;
    private final String zh;
    private final String en;

    AdjustmentKind(BudgetEntry.Kind entry, int sign, String zh, String en) {
        this.entry = entry;
        this.sign = sign;
        this.zh = zh;
        this.en = en;
    }

    BudgetEntry.Kind entry() {
        return entry;
    }

    void require(List<Money> changes) {
        if (sign == 0) {
            var sum = changes.stream().reduce(Money.ZERO, Money::plus);
            if (!sum.isZero()) {
                throw Refusal.of(
                        AdjustmentProblem.UNBALANCED,
                        zh + "，现相差 " + sum + " 元",
                        en + "; they add up to " + sum,
                        Map.of("sum", sum));
            }
        } else if (changes.stream().anyMatch(change -> change.yuan().signum() != sign)) {
            throw Refusal.of(AdjustmentProblem.WRONG_SIGN, zh, en);
        }
    }
}
