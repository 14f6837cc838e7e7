package org.jixiao.evaluation.detector;

import java.math.BigDecimal;
import java.util.List;

/**
 * A submitted or approved self-evaluation.
 *
 * @param total of 100
 * @param indicatorMarks of the goal weight total
 * @param by who had it scored
 */
public record Outcome(BigDecimal total, BigDecimal indicatorMarks, String by, List<Marks> marks) {

    public Outcome {
        marks = List.copyOf(marks);
    }

    /** What one indicator earned of its weight. */
    public record Marks(BigDecimal earned, BigDecimal weight) {

        boolean isFull() {
            return earned.compareTo(weight) == 0;
        }
    }
}
