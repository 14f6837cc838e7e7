package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jixiao.evaluation.scoring.Rules.Reverse;

/** 反向指标: full marks up to the promise, beyond it less by variant R1 or R2. A negative actual value counts as zero. */
record Falling(BigDecimal planned, BigDecimal actual, boolean strict) {

    Assessment assess(BigDecimal weight, Reverse variant, Sources sources) {
        Supplier<Trace.Inputs> inputs = () -> Limits.inputs(weight, planned, actual, sources);
        var belowZero = planned.signum() < 0;
        var counted = belowZero ? actual : actual.max(BigDecimal.ZERO);
        var against = counted.compareTo(planned);
        if (strict ? against < 0 : against <= 0) {
            return new Assessment("S1", true, Assessment.marks(weight), kept(belowZero), "w", inputs);
        }
        if (planned.signum() <= 0) {
            return Limits.nothing(
                    (belowZero ? "V" : "max(0, V)") + (strict ? " >= T" : " > T") + " and T <= 0", inputs);
        }
        var condition = strict ? "max(0, V) >= T and T > 0" : "max(0, V) > T and T > 0";
        return variant == Reverse.R1
                ? new Assessment(
                        "S3",
                        false,
                        Assessment.earn(weight, Limits.leftOf(planned, counted), planned),
                        condition,
                        "w * max(0, 2 * T - V) / T",
                        inputs)
                : new Assessment(
                        "S4", false, Assessment.earn(weight, planned, counted), condition, "w * T / V", inputs);
    }

    private String kept(boolean belowZero) {
        if (belowZero) {
            return strict ? "V < T" : "V <= T";
        }
        return strict ? "max(0, V) < T" : "max(0, V) <= T";
    }
}
