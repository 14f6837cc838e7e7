package org.jixiao.budget.execution;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which execution is added up.
 *
 * @param asNow   under the heirs of today, not under the codes that recorded it
 * @param asOf    null for the last day of the year
 * @param knownAt null for what is recorded by now
 */
record RollUpQuestion(String region, int fiscalYear, RollUpBy by, boolean asNow, LocalDate asOf, Instant knownAt) {

    LocalDate day() {
        return asOf == null ? lastDay() : asOf;
    }

    /** Asks how the year stands, by all that is recorded: the sums of that are kept. */
    boolean isCurrent() {
        return knownAt == null && day().equals(lastDay());
    }

    private LocalDate lastDay() {
        return LocalDate.of(fiscalYear, 12, 31);
    }
}
