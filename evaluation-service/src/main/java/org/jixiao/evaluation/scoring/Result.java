package org.jixiao.evaluation.scoring;

import static org.jixiao.evaluation.scoring.Assessment.earn;
import static org.jixiao.evaluation.scoring.Assessment.marks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jixiao.evaluation.scoring.Rules.Mode;

/**
 * What a unit reported for one indicator (实际完成值), next to what it had promised (年度指标值). Each kind scores
 * itself, so a new kind does not compile until it is scored. The rules are numbered in docs/scoring-rules.md. Long, so
 * that the whole family is read in one place.
 */
public sealed interface Result {

    Assessment assess(BigDecimal weight, Rules rules, Sources sources);

    /** By how much the promise was passed; empty where passing it has no meaning or the target is not above zero. */
    default Optional<Excess> excess() {
        return Optional.empty();
    }

    /** ≥ 正向. */
    record AtLeast(BigDecimal planned, BigDecimal actual) implements Result {
        @Override
        public Assessment assess(BigDecimal weight, Rules rules, Sources sources) {
            return new Rising(planned, actual, false).assess(weight, sources);
        }

        @Override
        public Optional<Excess> excess() {
            return Excess.above(planned, actual);
        }
    }

    /** > 正向, strict: the target itself earns full marks by proportion but counts as missed. */
    record Above(BigDecimal planned, BigDecimal actual) implements Result {
        @Override
        public Assessment assess(BigDecimal weight, Rules rules, Sources sources) {
            return new Rising(planned, actual, true).assess(weight, sources);
        }

        @Override
        public Optional<Excess> excess() {
            return Excess.above(planned, actual);
        }
    }

    /** = : what lies above the target is left to the over-fulfilment review; a zero target is all or nothing. */
    record Equal(BigDecimal planned, BigDecimal actual) implements Result {
        @Override
        public Assessment assess(BigDecimal weight, Rules rules, Sources sources) {
            if (planned.signum() > 0) {
                return new Rising(planned, actual, false).assess(weight, sources);
            }
            Supplier<Trace.Inputs> inputs = () -> Limits.inputs(weight, planned, actual, sources);
            var counted = planned.signum() == 0 ? actual.max(BigDecimal.ZERO) : actual;
            var v = planned.signum() == 0 ? "max(0, V)" : "V";
            return counted.compareTo(planned) == 0
                    ? new Assessment("S1", true, marks(weight), v + " == T", "w", inputs)
                    : Limits.nothing(v + " != T and T <= 0", inputs);
        }

        @Override
        public Optional<Excess> excess() {
            return Excess.above(planned, actual);
        }
    }

    /** < 反向, strict: V = T is a miss. */
    record Below(BigDecimal planned, BigDecimal actual) implements Result {
        @Override
        public Assessment assess(BigDecimal weight, Rules rules, Sources sources) {
            return new Falling(planned, actual, true)
                    .assess(weight, rules.variants().reverse(), sources);
        }

        @Override
        public Optional<Excess> excess() {
            return Excess.below(planned, actual);
        }
    }

    /** ≤ 反向. */
    record AtMost(BigDecimal planned, BigDecimal actual) implements Result {
        @Override
        public Assessment assess(BigDecimal weight, Rules rules, Sources sources) {
            return new Falling(planned, actual, false)
                    .assess(weight, rules.variants().reverse(), sources);
        }

        @Override
        public Optional<Excess> excess() {
            return Excess.below(planned, actual);
        }
    }

    /** 区间 [low, high]: below it by proportion, above it as a reverse indicator of variant R1. */
    record Within(BigDecimal low, BigDecimal high, BigDecimal actual) implements Result {
        public Within {
            if (low.compareTo(high) > 0) {
                throw new ScoringRefused("S6", "区间下限高于上限。", "The lower end of the range is above its upper end.");
            }
        }

        @Override
        public Assessment assess(BigDecimal weight, Rules rules, Sources sources) {
            return Limits.within(this, weight, sources);
        }
    }

    /** 时效: a date kept, or marks lost by the day over the span. */
    record OnTime(LocalDate planned, LocalDate actual, int spanDays) implements Result {
        public OnTime {
            if (spanDays <= 0) {
                throw new ScoringRefused("S8", "计划工期天数必须大于零。", "The span in days must be above zero.");
            }
        }

        @Override
        public Assessment assess(BigDecimal weight, Rules rules, Sources sources) {
            var span = BigDecimal.valueOf(spanDays);
            Supplier<Trace.Inputs> inputs = () -> new Trace.Inputs()
                    .with("w", weight, sources.planned())
                    .with("P", planned, sources.planned())
                    .with("R", actual, sources.actual())
                    .with("span", span, sources.planned());
            if (!actual.isAfter(planned)) {
                return new Assessment("S1", true, marks(weight), "R <= P", "w", inputs);
            }
            var late = BigDecimal.valueOf(ChronoUnit.DAYS.between(planned, actual));
            var kept = span.subtract(late).max(BigDecimal.ZERO);
            return new Assessment(
                    "S8", false, earn(weight, kept, span), "R > P", "w * max(0, span - (R - P)) / span", inputs);
        }
    }

    /** 满意度 in percent: as ≥, or by the steps of the rule pack. */
    record Satisfied(BigDecimal planned, BigDecimal actual) implements Result {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        public Satisfied {
            if (actual.signum() < 0 || actual.compareTo(HUNDRED) > 0) {
                throw new ScoringRefused("S9", "满意度应在 0 至 100 之间（%）。", "Satisfaction lies between 0 and 100 per cent.");
            }
        }

        @Override
        public Assessment assess(BigDecimal weight, Rules rules, Sources sources) {
            return rules.variants().satisfaction() == Mode.LINEAR
                    ? new Rising(planned, actual, false).assess(weight, sources)
                    : Limits.steps(this, weight, rules.variants().satisfactionSteps(), sources);
        }

        @Override
        public Optional<Excess> excess() {
            return Excess.above(planned, actual);
        }
    }

    /** 定性: a person chose a band and marks inside it; {@code label} is 二级/三级 for the refusal. */
    record Judged(String label, Band band, BigDecimal chosen) implements Result {
        @Override
        public Assessment assess(BigDecimal weight, Rules rules, Sources sources) {
            if (chosen.stripTrailingZeros().scale() > 2 || !band.admits(chosen, weight)) {
                throw outside(weight);
            }
            Supplier<Trace.Inputs> inputs = () ->
                    new Trace.Inputs().with("w", weight, sources.planned()).with("m", chosen, sources.actual());
            return new Assessment("S10", band == Band.ACHIEVED, marks(chosen), band.condition(), "m", inputs);
        }

        private ScoringRefused outside(BigDecimal weight) {
            var range = band.range(weight);
            return new ScoringRefused(
                    "S10",
                    "%s：“%s”的得分应在 %s 之内，填报为 %s。".formatted(label, band.label(), range, chosen.toPlainString()),
                    "%s: marks for %s lie in %s, not at %s.".formatted(label, band, range, chosen.toPlainString()));
        }
    }

    /** 是/否 直接赋分: a no loses the stated deduction, the whole weight if none is stated. */
    record YesNo(boolean fulfilled, BigDecimal deduction) implements Result {
        @Override
        public Assessment assess(BigDecimal weight, Rules rules, Sources sources) {
            var lost = fulfilled ? BigDecimal.ZERO : deduction == null ? weight : deduction.max(BigDecimal.ZERO);
            Supplier<Trace.Inputs> inputs = () -> new Trace.Inputs()
                    .with("w", weight, sources.planned())
                    .with("yes", fulfilled ? BigDecimal.ONE : BigDecimal.ZERO, sources.actual())
                    .with("x", lost, sources.planned());
            var marks = marks(weight.subtract(lost).max(BigDecimal.ZERO));
            return new Assessment(
                    "S11", fulfilled, marks, fulfilled ? "yes == 1" : "yes == 0", "max(0, w - x)", inputs);
        }
    }

    /** No actual value: never full marks by silence. */
    record NotReported() implements Result {
        @Override
        public Assessment assess(BigDecimal weight, Rules rules, Sources sources) {
            Supplier<Trace.Inputs> inputs = () -> new Trace.Inputs().with("w", weight, sources.planned());
            return new Assessment("S12", false, marks(BigDecimal.ZERO), "w > 0", "0", inputs);
        }
    }
}
