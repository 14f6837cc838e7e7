package org.jixiao.budget.project;

import java.time.LocalDate;

/** Which projects are wanted; null wherever all are. Of a fiscal year are those whose period touches it. */
record ProjectFilter(String region, String unit, Integer fiscalYear) {

    LocalDate first() {
        return fiscalYear == null ? null : LocalDate.of(fiscalYear, 1, 1);
    }

    LocalDate last() {
        return fiscalYear == null ? null : LocalDate.of(fiscalYear, 12, 31);
    }
}
