package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * By how much a promise was passed (偏离度), kept as the two exact amounts: a threshold is compared by product, never by
 * a rounded ratio.
 *
 * @param expression the deviation as a trace writes it
 */
record Excess(BigDecimal beyond, BigDecimal planned, String expression) {

    static Optional<Excess> above(BigDecimal planned, BigDecimal actual) {
        return of(actual.subtract(planned), planned, "(V - T) / T");
    }

    static Optional<Excess> below(BigDecimal planned, BigDecimal actual) {
        return of(planned.subtract(actual.max(BigDecimal.ZERO)), planned, "(T - max(0, V)) / T");
    }

    boolean reaches(BigDecimal share) {
        return beyond.compareTo(share.multiply(planned)) >= 0;
    }

    /** The deviation to four decimals, for people. */
    BigDecimal rate() {
        return beyond.divide(planned, 4, RoundingMode.HALF_UP);
    }

    /** {@code weight × min(deviation − threshold, 1) × factor}, rounded once. */
    BigDecimal deduction(BigDecimal weight, Rules.OverFulfilment rule) {
        var counted = beyond.subtract(rule.reasonFrom().multiply(planned)).min(planned);
        return Assessment.earn(weight.multiply(rule.deductionFactor()), counted, planned);
    }

    private static Optional<Excess> of(BigDecimal beyond, BigDecimal planned, String expression) {
        return planned.signum() > 0 && beyond.signum() > 0
                ? Optional.of(new Excess(beyond, planned, expression))
                : Optional.empty();
    }
}
