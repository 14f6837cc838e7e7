package org.jixiao.budget.project;

import java.time.LocalDate;
import org.jixiao.common.problem.Refusal;

/**
 * Which projects are wanted; null wherever all are. Of a fiscal year are those whose period touches it.
 *
 * @param funded true for those of the library that have a budget in the year, false for those that have none (有目标无资金)
 */
record ProjectFilter(String region, String unit, Integer fiscalYear, Boolean funded) {

    ProjectFilter {
        if (funded != null && fiscalYear == null) {
            throw Refusal.invalid(
                    "?fiscalYear", "WithFunded", "按有无预算查询时须指明年度", "Whether a project has money is asked for a year");
        }
    }

    LocalDate first() {
        return fiscalYear == null ? null : LocalDate.of(fiscalYear, 1, 1);
    }

    LocalDate last() {
        return fiscalYear == null ? null : LocalDate.of(fiscalYear, 12, 31);
    }
}
