package org.jixiao.beneficiary.delivery;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.programme.ProgrammeKind;
import org.jixiao.common.problem.Refusal;

/** The days that a delivery is for, both ends among them: a policy's term, the month of an allowance. */
@Schema(name = "DeliveryPeriod", description = "所属期间，含首尾两日：保险期间、补助月份等")
public record Period(
        @NotNull @Schema(examples = "2025-04-01") LocalDate from,
        @NotNull @Schema(examples = "2026-03-31") LocalDate to) {

    /** No policy and no allowance here runs longer. */
    private static final int MOST_YEARS = 5;

    /** Where none is given, a policy is for a year from its delivery on, and anything else for the month. */
    static Period cited(CreateBatch request, ProgrammeKind kind) {
        var period = request.period();
        if (period == null) {
            var day = request.deliveredOn();
            var month = YearMonth.from(day);
            return kind == ProgrammeKind.INSURANCE
                    ? new Period(day, day.plusYears(1).minusDays(1))
                    : new Period(month.atDay(1), month.atEndOfMonth());
        }
        period.check();
        return period;
    }

    private void check() {
        if (to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS))) {
            throw Refusal.invalid(
                    "/period/to", "Period", "止日不得早于起日，期间不超过五年", "Not before from, and at most five years after");
        }
    }
}
