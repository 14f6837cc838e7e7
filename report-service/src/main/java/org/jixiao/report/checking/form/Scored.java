package org.jixiao.report.checking.form;

import java.math.BigDecimal;
import org.jixiao.report.checking.text.Place;

/**
 * One indicator with what was set, done and scored; what was not written is null or empty.
 *
 * @param weight 分, the most the indicator can get
 * @param score 分
 * @param block which table, or which line, it stands in: rows of one block belong together
 */
public record Scored(
        String label,
        BigDecimal weight,
        String target,
        String actual,
        BigDecimal score,
        String remark,
        int block,
        Place place) {

    public boolean isMarked() {
        return weight != null && score != null;
    }

    public boolean isFull() {
        return isMarked() && score.compareTo(weight) >= 0;
    }

    /** What was taken off, never below 0. */
    public BigDecimal deduction() {
        return isMarked() ? weight.subtract(score).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /** The execution of the budget is scored by its own formula. */
    public boolean isExecution() {
        return label.matches(".*(?:预算执行率?|资金执行率?|执行率|支出进度|预算执行情况|资金总额|资金支出率).*");
    }

    public Attainment attainment() {
        return Attainment.of(label, target, actual);
    }

    Scored remarked(String words) {
        return new Scored(label, weight, target, actual, score, (remark + " " + words).strip(), block, place);
    }
}
