package org.jixiao.report.checking.figure;

import java.math.BigDecimal;

/**
 * A number that a text states.
 *
 * @param value in the base unit of its measure: 元, %, 分, or one of what is counted
 * @param step half of it is how exact the figure is: one unit of the last digit shown, in the base unit
 * @param unit as written, {@code 万元}, {@code 户}; empty where there is none
 * @param noun the word counted, without 万 or 亿: {@code 户}
 * @param bound {@code ≥ ≤ > < =}, or empty where the figure itself is meant
 * @param vague whether the words around it take its exactness back (约, 多, 余, 左右, 近)
 * @param from first character in its sentence, from 0, of the digits
 * @param to after its unit
 */
public record Figure(
        BigDecimal value,
        BigDecimal step,
        Measure measure,
        String unit,
        String noun,
        String bound,
        boolean vague,
        int from,
        int to,
        String text) {

    public boolean isMoney() {
        return measure == Measure.MONEY;
    }

    public boolean isPercent() {
        return measure == Measure.PERCENT;
    }

    public boolean isExact() {
        return !vague && bound.isEmpty();
    }

    public boolean comparable(Figure other) {
        return measure == other.measure && (measure != Measure.COUNT || noun.equals(other.noun));
    }

    /** Within what the digits shown can tell. */
    public boolean agrees(BigDecimal exact) {
        return value.subtract(exact).abs().compareTo(step.movePointLeft(1).multiply(BigDecimal.valueOf(6))) <= 0;
    }

    public boolean same(Figure other) {
        return value.compareTo(other.value) == 0;
    }
}
