package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Scores one indicator of a self-evaluation: the rule of its kind, then over-fulfilment, override and data support. */
public final class IndicatorScoring {

    private static final String MARKS_SO_FAR = "marks";

    private final Rules rules;
    private final String indicator;
    private final BigDecimal weight;
    private final Sources sources;
    /** Most scores take one step and raise no flag or one. */
    private List<Taken> steps = List.of();

    private List<Flag> flags = List.of();

    /** A step as it was taken; {@link Trace.Step} is how it is told. */
    private record Taken(
            String rule, Supplier<Trace.Inputs> inputs, String condition, String formula, BigDecimal result) {

        Trace.Step told() {
            return new Trace.Step(rule, inputs.get().map(), condition, formula, Trace.TO_MARKS, Trace.text(result));
        }
    }

    private IndicatorScoring(Rules rules, String indicator, BigDecimal weight, Sources sources) {
        this.rules = rules;
        this.indicator = indicator;
        this.weight = weight;
        this.sources = sources;
    }

    public static Score score(
            String indicator, BigDecimal weight, Result result, Treatment treatment, Sources sources, Rules rules) {
        if (weight.signum() <= 0 || hasMoreThanTwoDecimals(weight)) {
            throw new ScoringRefused(
                    "W1", "指标分值必须大于零且不超过两位小数。", "A weight is above zero and has at most two decimals.");
        }
        return new IndicatorScoring(rules, indicator, weight, sources).run(result, treatment);
    }

    private Score run(Result result, Treatment treatment) {
        var assessed = result.assess(weight, rules, sources);
        add(assessed.rule(), assessed.inputs(), assessed.condition(), assessed.formula(), assessed.marks());
        if (!assessed.met()) {
            raise(Flag.MISSED);
        }
        var excess = result.excess();
        var marks =
                excess.map(passed -> overFulfilled(passed, assessed, treatment)).orElse(assessed.marks());
        marks = overridden(treatment, marks);
        var counted = capped(treatment.support(), marks);
        return new Score(
                indicator,
                assessed.rule(),
                assessed.marks(),
                counted,
                weight,
                assessed.met(),
                excess,
                flags,
                () -> told(counted));
    }

    private Trace told(BigDecimal marks) {
        return new Trace(
                indicator, rules.pack(), steps.stream().map(Taken::told).toList(), Trace.text(marks));
    }

    private static boolean hasMoreThanTwoDecimals(BigDecimal value) {
        return value.scale() > 2 && value.stripTrailingZeros().scale() > 2;
    }

    private BigDecimal overFulfilled(Excess excess, Assessment assessed, Treatment treatment) {
        var rule = rules.overFulfilment();
        if (!excess.reaches(rule.flagFrom())) {
            return assessed.marks();
        }
        raise(Flag.OVER_FULFILLED); // S13
        if (!excess.reaches(rule.reasonFrom())) {
            return assessed.marks();
        }
        raise(Flag.REASON_REQUIRED); // S14
        if (treatment.overReason().filter(OverReason.TARGET_TOO_LOW::equals).isEmpty()) {
            return assessed.marks();
        }
        return tooLow(excess, assessed, rule);
    }

    /** S15: the target was set too low, so the marks fall with the degree of deviation, never below zero. */
    private BigDecimal tooLow(Excess excess, Assessment assessed, Rules.OverFulfilment rule) {
        var deduction = excess.deduction(weight, rule);
        var dev = excess.expression();
        var before = steps.size();
        Supplier<Trace.Inputs> inputs = () -> new Trace.Inputs()
                .with(MARKS_SO_FAR, assessed.marks(), Sources.step(before))
                .with("from", rule.reasonFrom(), Sources.PACK)
                .with("k", rule.deductionFactor(), Sources.PACK)
                .withAll(assessed.inputs().get());
        var marks = assessed.marks().subtract(deduction).max(BigDecimal.ZERO);
        add("S15", inputs, dev + " >= from", "max(0, marks - round(w * min(" + dev + " - from, 1) * k))", marks);
        return marks;
    }

    private BigDecimal overridden(Treatment treatment, BigDecimal marks) {
        if (treatment.override().isEmpty()) {
            return marks;
        }
        var override = treatment.override().get();
        if (!flags.contains(Flag.OVER_FULFILLED)) {
            throw new ScoringRefused(
                    "S16",
                    "只有完成值明显高于指标值的指标可以人工调整得分。",
                    "Only the score of a far over-fulfilled indicator may be set by hand.");
        }
        var set = override.marks();
        if (set.signum() < 0 || set.compareTo(weight) > 0 || hasMoreThanTwoDecimals(set)) {
            throw new ScoringRefused(
                    "S16", "调整后的得分应在 0 与分值之间，至多两位小数。", "Marks set by hand lie between zero and the weight.");
        }
        Supplier<Trace.Inputs> inputs =
                () -> new Trace.Inputs().with("w", weight, sources.planned()).with("m", set, override.evidence());
        add("S16", inputs, "m >= 0 and m <= w", "m", Assessment.marks(set));
        return Assessment.marks(set);
    }

    /** S17: weak data cannot carry full marks. */
    private BigDecimal capped(DataSupport support, BigDecimal marks) {
        var share = rules.caps().get(support);
        if (share.compareTo(BigDecimal.ONE) >= 0) {
            return marks;
        }
        var most = Assessment.marks(weight.multiply(share));
        if (marks.compareTo(most) <= 0) {
            return marks;
        }
        raise(Flag.CAPPED);
        var before = steps.size();
        Supplier<Trace.Inputs> inputs = () -> new Trace.Inputs()
                .with(MARKS_SO_FAR, marks, Sources.step(before))
                .with("w", weight, sources.planned())
                .with("cap", share, Sources.PACK);
        add("S17", inputs, "marks > round(w * cap)", "w * cap", most);
        return most;
    }

    private void add(String rule, Supplier<Trace.Inputs> inputs, String condition, String formula, BigDecimal result) {
        steps = with(steps, new Taken(rule, inputs, condition, formula, result));
    }

    private void raise(Flag flag) {
        flags = with(flags, flag);
    }

    private static <T> List<T> with(List<T> list, T next) {
        if (list.isEmpty()) {
            return List.of(next);
        }
        var longer = new ArrayList<>(list);
        longer.add(next);
        return List.copyOf(longer);
    }
}
