package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.function.Supplier;

/** 正向指标: full marks when the promise is kept, else by proportion. A negative actual value counts as zero. */
record Rising(BigDecimal planned, BigDecimal actual, boolean strict) {

    Assessment assess(BigDecimal weight, Sources sources) {
        Supplier<Trace.Inputs> inputs = () -> Limits.inputs(weight, planned, actual, sources);
        var belowZero = planned.signum() < 0;
        var counted = belowZero ? actual : actual.max(BigDecimal.ZERO);
        var against = counted.compareTo(planned);
        if (strict ? against > 0 : against >= 0) {
            return new Assessment("S1", true, Assessment.marks(weight), kept(belowZero), "w", inputs);
        }
        // no proportion can be told of a target that is not above zero
        return planned.signum() > 0
                ? new Assessment(
                        "S2",
                        false,
                        Assessment.earn(weight, counted, planned),
                        strict ? "max(0, V) <= T and T > 0" : "max(0, V) < T and T > 0",
                        "w * max(0, V) / T",
                        inputs)
                : Limits.nothing((belowZero ? "V" : "max(0, V)") + (strict ? " <= T" : " < T") + " and T <= 0", inputs);
    }

    private String kept(boolean belowZero) {
        if (belowZero) {
            return strict ? "V > T" : "V >= T";
        }
        return strict ? "max(0, V) > T" : "max(0, V) >= T";
    }
}
