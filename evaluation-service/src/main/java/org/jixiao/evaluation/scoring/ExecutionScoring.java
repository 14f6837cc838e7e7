package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jixiao.evaluation.scoring.Rules.Mode;

/** S18–S20: budget execution, always against the adjusted budget (全年预算数), never against the initial one. */
public final class ExecutionScoring {

    public static final String SUBJECT = "execution";

    private ExecutionScoring() {}

    public static ExecutionScore score(BigDecimal adjusted, BigDecimal spent, Sources sources, Rules rules) {
        refuseImpossible(adjusted, spent);
        var inputs = new Trace.Inputs().with("A", adjusted, sources.planned()).with("B", spent, sources.actual());
        var outOf = rules.execution().fullMarks();
        if (adjusted.signum() == 0) {
            var step = new Trace.Step("S20", inputs.map(), "A == 0 and B == 0", null, Trace.EXACT, "not-applicable");
            return new ExecutionScore(adjusted, spent, Optional.empty(), Optional.empty(), outOf, trace(rules, step));
        }
        var rate = spent.divide(adjusted, 4, RoundingMode.HALF_UP);
        var step = rules.execution().mode() == Mode.LINEAR
                ? linear(adjusted, spent, outOf, inputs)
                : stepped(adjusted, spent, outOf, inputs, rules);
        return new ExecutionScore(
                adjusted,
                spent,
                Optional.of(rate),
                Optional.of(new BigDecimal(step.result())),
                outOf,
                trace(rules, step));
    }

    private static Trace.Step linear(BigDecimal adjusted, BigDecimal spent, BigDecimal outOf, Trace.Inputs inputs) {
        inputs.with("full", outOf, Sources.PACK);
        var marks = Assessment.earn(outOf, spent, adjusted);
        return step("S18", inputs, "A > 0 and B <= A", "full * B / A", marks);
    }

    /** The step is chosen by product: a rate of 94.9999…% is not 95%. */
    private static Trace.Step stepped(
            BigDecimal adjusted, BigDecimal spent, BigDecimal outOf, Trace.Inputs inputs, Rules rules) {
        var reached = rules.execution().steps().stream()
                .filter(step -> spent.compareTo(step.from().multiply(adjusted)) >= 0)
                .max(Comparator.comparing(Rules.StepBand::from))
                .orElse(new Rules.StepBand(BigDecimal.ZERO, BigDecimal.ZERO));
        inputs.with("full", outOf, Sources.PACK)
                .with("from", reached.from(), Sources.PACK)
                .with("share", reached.share(), Sources.PACK);
        var marks = Assessment.marks(outOf.multiply(reached.share()));
        return step("S19", inputs, "A > 0 and B <= A and B / A >= from", "full * share", marks);
    }

    private static void refuseImpossible(BigDecimal adjusted, BigDecimal spent) {
        if (adjusted.signum() < 0 || spent.signum() < 0) {
            throw new ScoringRefused("S18", "预算数和执行数不得为负。", "Budget and spending are never negative.");
        }
        if (adjusted.signum() == 0 && spent.signum() > 0) {
            throw new ScoringRefused("S20", "全年预算数为零而有支出，请先核对预算。", "There is spending without any budget.");
        }
        if (spent.compareTo(adjusted) > 0) {
            throw new ScoringRefused(
                    "S18",
                    "全年执行数 %s 大于全年预算数 %s，须先有批准的预算调整。".formatted(spent.toPlainString(), adjusted.toPlainString()),
                    "Spending %s exceeds the adjusted budget %s; an approved adjustment has to come first."
                            .formatted(spent.toPlainString(), adjusted.toPlainString()));
        }
    }

    private static Trace.Step step(
            String rule, Trace.Inputs inputs, String condition, String formula, BigDecimal marks) {
        return new Trace.Step(rule, inputs.map(), condition, formula, Trace.TO_MARKS, Trace.text(marks));
    }

    private static Trace trace(Rules rules, Trace.Step step) {
        return new Trace(SUBJECT, rules.pack(), List.of(step), step.result());
    }
}
