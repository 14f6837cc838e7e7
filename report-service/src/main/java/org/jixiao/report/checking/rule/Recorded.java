package org.jixiao.report.checking.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jixiao.report.checking.figure.Concept;

/**
 * What is on record of the department that a report is about, so that its text can be held against it.
 *
 * @param unit the department as a whole
 * @param projects by the names under which a report tells of them
 */
public record Recorded(int fiscalYear, Subject unit, List<Subject> projects) {

    public Recorded {
        projects = List.copyOf(projects);
    }

    /**
     * @param money in 元: 年初预算, 调整预算, 支出, as far as they are on record
     * @param executionRate in %, or null where there is no budget
     */
    public record Subject(String name, Map<Concept, BigDecimal> money, BigDecimal executionRate) {

        public Subject {
            money = Map.copyOf(money);
        }
    }
}
