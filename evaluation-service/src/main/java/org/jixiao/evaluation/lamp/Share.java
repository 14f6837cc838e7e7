package org.jixiao.evaluation.lamp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The part of the year's plan that is due by the end of a month, as a fraction, so that seven twelfths stay exact.
 *
 * @param part of {@code whole}; the whole is above zero
 */
public record Share(BigDecimal part, BigDecimal whole) {

    public static final int MONTHS = 12;

    private static final int DECIMALS = 10;

    /** 序时进度: a twelfth a month. */
    public static Share sequential(int month) {
        return new Share(BigDecimal.valueOf(month), BigDecimal.valueOf(MONTHS));
    }

    /** @param curve twelve cumulative shares; null for a plan that runs evenly */
    public static Share by(int month, List<BigDecimal> curve) {
        return curve == null ? sequential(month) : new Share(curve.get(month - 1), BigDecimal.ONE);
    }

    /** What is wrong with a planned curve: twelve shares that never fall, from 0 up to 1; empty when nothing is. */
    public static List<String> faults(List<BigDecimal> curve) {
        if (curve.size() != MONTHS) {
            return List.of("twelve shares are needed");
        }
        var falls = curve.get(0).signum() < 0;
        for (var month = 1; month < MONTHS; month++) {
            falls |= curve.get(month).compareTo(curve.get(month - 1)) < 0;
        }
        return falls || curve.get(MONTHS - 1).compareTo(BigDecimal.ONE) != 0
                ? List.of("the shares do not rise from 0 to 1")
                : List.of();
    }

    boolean isNothing() {
        return part.signum() == 0;
    }

    /** Whether {@code value} is below this share of {@code plan} times {@code factor}; nothing is divided or rounded. */
    boolean isAbove(BigDecimal value, BigDecimal plan, BigDecimal factor) {
        return value.multiply(whole).compareTo(plan.multiply(part).multiply(factor)) < 0;
    }

    /** Per cent of what was planned by then. */
    BigDecimal progress(BigDecimal value, BigDecimal plan) {
        return value.multiply(whole).movePointRight(2).divide(plan.multiply(part), 2, RoundingMode.HALF_UP);
    }

    /** What a year would come to that goes on as it was planned. */
    BigDecimal yearOf(BigDecimal value) {
        return value.multiply(whole).divide(part, DECIMALS, RoundingMode.HALF_UP);
    }

    /** What is still to come of the year's plan. */
    BigDecimal rest() {
        return BigDecimal.ONE.subtract(part.divide(whole, DECIMALS, RoundingMode.HALF_UP));
    }
}
