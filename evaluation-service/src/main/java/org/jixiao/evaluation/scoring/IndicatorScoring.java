package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Scores one indicator of a self-evaluation: the rule of its kind, then over-fulfilment, override and data support. */
public final class IndicatorScoring {

    private static final String MARKS_SO_FAR = "marks";

    private final Rules rules;
    private final String indicator;
    private final BigDecimal weight;
    private final Sources sources;
    private final List<Trace.Step> steps = new ArrayList<>();
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    private IndicatorScoring(Rules rules, String indicator, BigDecimal weight, Sources sources) {
        this.rules = rules;
        this.indicator = indicator;
        this.weight = weight;
        this.sources = sources;
    }

    public static Score score(
            String indicator, BigDecimal weight, Result result, Treatment treatment, Sources sources, Rules rules) {
        if (weight.signum() <= 0 || weight.stripTrailingZeros().scale() > 2) {
            throw new ScoringRefused(
                    "W1", "指标分值必须大于零且不超过两位小数。", "A weight is above zero and has at most two decimals.");
        }
        return new IndicatorScoring(rules, indicator, weight, sources).run(result, treatment);
    }

    private Score run(Result result, Treatment treatment) {
        var assessed = result.assess(weight, rules, sources);
        add(assessed.rule(), assessed.inputs(), assessed.condition(), assessed.formula(), assessed.marks());
        if (!assessed.met()) {
            flags.add(Flag.MISSED);
        }
        var excess = result.excess();
        var marks =
                excess.map(passed -> overFulfilled(passed, assessed, treatment)).orElse(assessed.marks());
        marks = overridden(treatment, marks);
        marks = capped(treatment.support(), marks);
        return new Score(
                indicator,
                assessed.rule(),
                assessed.marks(),
                marks,
                weight,
                assessed.met(),
                excess.map(Excess::rate),
                List.copyOf(flags),
                new Trace(indicator, rules.pack(), List.copyOf(steps), Trace.text(marks)));
    }

    private BigDecimal overFulfilled(Excess excess, Assessment assessed, Treatment treatment) {
        var rule = rules.overFulfilment();
        if (!excess.reaches(rule.flagFrom())) {
            return assessed.marks();
        }
        flags.add(Flag.OVER_FULFILLED); // S13
        if (!excess.reaches(rule.reasonFrom())) {
            return assessed.marks();
        }
        flags.add(Flag.REASON_REQUIRED); // S14
        if (treatment.overReason().filter(OverReason.TARGET_TOO_LOW::equals).isEmpty()) {
            return assessed.marks();
        }
        return tooLow(excess, assessed, rule);
    }

    /** S15: the target was set too low, so the marks fall with the degree of deviation, never below zero. */
    private BigDecimal tooLow(Excess excess, Assessment assessed, Rules.OverFulfilment rule) {
        var deduction = excess.deduction(weight, rule);
        var dev = excess.expression();
        var inputs = new Trace.Inputs()
                .with(MARKS_SO_FAR, assessed.marks(), Sources.step(steps.size()))
                .with("from", rule.reasonFrom(), Sources.PACK)
                .with("k", rule.deductionFactor(), Sources.PACK);
        assessed.inputs()
                .map()
                .forEach((name, input) -> inputs.with(name, new BigDecimal(input.value()), input.source()));
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
        if (set.signum() < 0
                || set.compareTo(weight) > 0
                || set.stripTrailingZeros().scale() > 2) {
            throw new ScoringRefused(
                    "S16", "调整后的得分应在 0 与分值之间，至多两位小数。", "Marks set by hand lie between zero and the weight.");
        }
        var inputs = new Trace.Inputs().with("w", weight, sources.planned()).with("m", set, override.evidence());
        add("S16", inputs, "m >= 0 and m <= w", "m", Assessment.marks(set));
        return Assessment.marks(set);
    }

    /** S17: weak data cannot carry full marks. */
    private BigDecimal capped(DataSupport support, BigDecimal marks) {
        var share = rules.caps().get(support);
        var most = Assessment.marks(weight.multiply(share));
        if (marks.compareTo(most) <= 0) {
            return marks;
        }
        flags.add(Flag.CAPPED);
        var inputs = new Trace.Inputs()
                .with(MARKS_SO_FAR, marks, Sources.step(steps.size()))
                .with("w", weight, sources.planned())
                .with("cap", share, Sources.PACK);
        add("S17", inputs, "marks > round(w * cap)", "w * cap", most);
        return most;
    }

    private void add(String rule, Trace.Inputs inputs, String condition, String formula, BigDecimal result) {
        steps.add(new Trace.Step(rule, inputs.map(), condition, formula, Trace.TO_MARKS, Trace.text(result)));
    }
}
