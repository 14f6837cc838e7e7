package org.jixiao.budget.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.common.money.Money;
import org.jixiao.common.money.Rate;

/** 支出进度 month by month: what was spent, against the budget in force at the month's end and against the calendar. */
final class Months {

    private Months() {}

    /**
     * @param adjustments change of the budget by month (1 to 12), 元
     * @param payments    spending by month, reversals deducted, 元
     * @param asOf        the last day that is looked at; months that begin after it are left out
     */
    static List<MonthsView.Month> of(
            int fiscalYear, LocalDate asOf, Map<Integer, Money> adjustments, Map<Integer, Money> payments) {
        var months = new ArrayList<MonthsView.Month>();
        var adjusted = Money.ZERO;
        var spentToDate = Money.ZERO;
        for (int number = 1; number <= 12; number++) {
            var month = YearMonth.of(fiscalYear, number);
            if (month.atDay(1).isAfter(asOf)) {
                break;
            }
            var spent = payments.getOrDefault(number, Money.ZERO);
            adjusted = adjusted.plus(adjustments.getOrDefault(number, Money.ZERO));
            spentToDate = spentToDate.plus(spent);
            months.add(month(month, asOf, spent, spentToDate, adjusted));
        }
        return months;
    }

    private static MonthsView.Month month(
            YearMonth month, LocalDate asOf, Money spent, Money spentToDate, Money adjusted) {
        var last = asOf.isBefore(month.atEndOfMonth()) ? asOf : month.atEndOfMonth();
        var elapsed = Rate.of(BigDecimal.valueOf(last.getDayOfYear()), BigDecimal.valueOf(last.lengthOfYear()))
                .orElseThrow();
        var progress = Rate.of(spentToDate, adjusted);
        return new MonthsView.Month(
                month.toString(),
                spent,
                spentToDate,
                adjusted,
                progress.orElse(null),
                elapsed,
                progress.map(rate -> new Rate(rate.value().subtract(elapsed.value())))
                        .orElse(null));
    }
}
