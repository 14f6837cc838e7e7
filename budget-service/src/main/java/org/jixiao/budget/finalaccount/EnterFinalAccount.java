package org.jixiao.budget.finalaccount;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.line.Income;
import org.jixiao.budget.line.LineKind;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

@Schema(description = "录入决算：本系统有预算的年度须与台账一致；以前年度据文件补录")
public record EnterFinalAccount(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025", description = "预算年度")
        Integer fiscalYear,

        @NotBlank @Size(max = 64) @Schema(examples = "示例财决〔2026〕3号", description = "决算批复文号；补录的为所据文件的文号")
        String documentNo,

        @NotNull @Schema(examples = "2026-03-02", description = "文件日期，在预算年度之后，且不晚于今日")
        LocalDate date,

        @NotNull @Schema(description = "年初预算数，元") Money initial,
        @NotNull @Schema(description = "全年预算数（调整预算数），元") Money adjusted,

        @NotNull @Size(min = 1, max = 6) @Schema(description = "收入决算数：五类来源与上年结转结余")
        List<@Valid @NotNull Income> income,

        @NotNull @Size(min = 1, max = 3) @Schema(description = "支出决算数，按类别")
        List<@Valid @NotNull Expenditure> expenditure,

        @NotNull @Schema(description = "支出合计，元") Money total,
        @NotNull @Schema(description = "年末结转和结余，元") Money carriedForward) {

    @Schema(name = "Expenditure", description = "一类支出")
    public record Expenditure(
            @NotNull LineKind kind,

            @NotNull @Schema(description = "支出数，元") Money amount) {}

    /** What can be said without the records: the faults of single inputs at once, then what has to agree. */
    void check(LocalDate today) {
        var faults = new ArrayList<>(Income.faults(income));
        if (date.getYear() <= fiscalYear || date.isAfter(today)) {
            faults.add(new Refusal.Fault(
                    "/date",
                    "AfterTheYear",
                    new Text("文件日期须在预算年度之后，且不晚于今日", "The date lies after the fiscal year and not after today")));
        }
        amount(faults, "/initial", initial);
        amount(faults, "/adjusted", adjusted);
        amount(faults, "/total", total);
        amount(faults, "/carriedForward", carriedForward);
        var seen = EnumSet.noneOf(LineKind.class);
        for (int i = 0; i < expenditure.size(); i++) {
            amount(faults, "/expenditure/" + i + "/amount", expenditure.get(i).amount());
            if (!seen.add(expenditure.get(i).kind())) {
                faults.add(new Refusal.Fault(
                        "/expenditure/" + i + "/kind", "Unique", new Text("同一类别只能出现一次", "A kind can be named once")));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        requireTotals();
    }

    private void requireTotals() {
        var sum = expenditure.stream().map(Expenditure::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(total)) {
            throw Refusal.of(
                            FinalAccountProblem.TOTAL_MISMATCH,
                            "各类支出之和 " + sum + " 元与合计 " + total + " 元不一致",
                            "The kinds add up to " + sum + ", the total says " + total,
                            Map.of("sum", sum, "total", total))
                    .at("/total", "SumOfKinds");
        }
        var incomeTotal = Income.sum(income);
        var spending = total.plus(carriedForward);
        if (!incomeTotal.equals(spending)) {
            throw Refusal.of(
                            FinalAccountProblem.UNBALANCED,
                            "收入总计 " + incomeTotal + " 元与支出总计 " + spending + " 元（支出 " + total + " 元、年末结转和结余 "
                                    + carriedForward + " 元）不一致",
                            "Income adds up to " + incomeTotal + ", expenditure with what is carried forward to "
                                    + spending,
                            Map.of("income", incomeTotal, "expenditure", spending))
                    .at("/income", "IncomeEqualsExpenditure");
        }
    }

    private static void amount(List<Refusal.Fault> faults, String pointer, Money amount) {
        if (amount.isNegative()) {
            faults.add(
                    new Refusal.Fault(pointer, "PositiveOrZero", new Text("金额不能为负", "The amount cannot be negative")));
        }
    }
}
