package org.jixiao.budget.reconciliation;

import java.time.LocalDate;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.problem.Refusal;

/** The days of one fiscal year that a statement covers, both ends among them. */
record Period(UnitYear year, LocalDate from, LocalDate to) {

    static Period of(String region, String unit, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.getYear() != from.getYear()) {
            throw Refusal.invalid("?to", "Period", "止日不得早于起日，且须在同一年度内", "Not before from, and in the same fiscal year");
        }
        return new Period(new UnitYear(region, unit, from.getYear()), from, to);
    }

    String region() {
        return year.region();
    }

    String unit() {
        return year.unit();
    }
}
