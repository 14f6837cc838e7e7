package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jixiao.evaluation.scoring.Rules.StepBand;

/** The pieces that several kinds of result share: zero targets, ranges and steps. */
final class Limits {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Limits() {}

    static Trace.Inputs inputs(BigDecimal weight, BigDecimal planned, BigDecimal actual, Sources sources) {
        return new Trace.Inputs()
                .with("w", weight, sources.planned())
                .with("T", planned, sources.planned())
                .with("V", actual, sources.actual());
    }

    /** A missed target of zero (投诉数=0) or below: all or nothing. */
    static Assessment nothing(String condition, Supplier<Trace.Inputs> inputs) {
        return new Assessment("S5", false, Assessment.marks(BigDecimal.ZERO), condition, "0", inputs);
    }

    /** Variant R1: twice the plan leaves nothing. */
    static BigDecimal leftOf(BigDecimal planned, BigDecimal actual) {
        return TWO.multiply(planned).subtract(actual).max(BigDecimal.ZERO);
    }

    static Assessment within(Result.Within range, BigDecimal weight, Sources sources) {
        Supplier<Trace.Inputs> inputs = () -> new Trace.Inputs()
                .with("w", weight, sources.planned())
                .with("lo", range.low(), sources.planned())
                .with("hi", range.high(), sources.planned())
                .with("V", range.actual(), sources.actual());
        var belowZero = range.low().signum() < 0;
        var counted = belowZero ? range.actual() : range.actual().max(BigDecimal.ZERO);
        var v = belowZero ? "V" : "max(0, V)";
        if (counted.compareTo(range.low()) < 0) {
            return belowZero
                    ? nothing("V < lo and lo < 0", inputs)
                    : new Assessment(
                            "S6",
                            false,
                            Assessment.earn(weight, counted, range.low()),
                            "max(0, V) < lo",
                            "w * max(0, V) / lo",
                            inputs);
        }
        if (counted.compareTo(range.high()) <= 0) {
            return new Assessment("S1", true, Assessment.marks(weight), v + " >= lo and " + v + " <= hi", "w", inputs);
        }
        return range.high().signum() > 0
                ? new Assessment(
                        "S7",
                        false,
                        Assessment.earn(weight, leftOf(range.high(), counted), range.high()),
                        "V > hi and hi > 0",
                        "w * max(0, 2 * hi - V) / hi",
                        inputs)
                : nothing(v + " > hi and hi <= 0", inputs);
    }

    static Assessment steps(Result.Satisfied satisfied, BigDecimal weight, List<StepBand> steps, Sources sources) {
        var step = stepAt(satisfied.actual(), steps);
        Supplier<Trace.Inputs> inputs = () -> inputs(weight, satisfied.planned(), satisfied.actual(), sources)
                .with("from", step.from(), Sources.PACK)
                .with("share", step.share(), Sources.PACK);
        return new Assessment(
                "S9",
                satisfied.actual().compareTo(satisfied.planned()) >= 0,
                Assessment.marks(weight.multiply(step.share())),
                "V >= from",
                "w * share",
                inputs);
    }

    /** The highest step that the value reaches; below all of them nothing is earned. */
    static StepBand stepAt(BigDecimal value, List<StepBand> steps) {
        return steps.stream()
                .filter(step -> value.compareTo(step.from()) >= 0)
                .max(Comparator.comparing(StepBand::from))
                .orElse(new StepBand(BigDecimal.ZERO, BigDecimal.ZERO));
    }
}
