package org.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** S21–S26: the total, the grade and the lamp of one self-evaluation. */
public final class TotalScoring {

    public static final String SUBJECT = "total";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rules rules;
    private String weightsFrom = Sources.PACK;
    private final List<Trace.Step> steps = new ArrayList<>();

    private TotalScoring(Rules rules) {
        this.rules = rules;
    }

    public static Total total(ExecutionScore execution, List<Score> scores, Rules rules) {
        var weights = scores.stream().map(Score::outOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.compareTo(rules.goalWeightTotal()) != 0) {
            throw new ScoringRefused(
                    "W4",
                    "指标分值合计应为 %s，实为 %s。".formatted(rules.goalWeightTotal(), weights.toPlainString()),
                    "The weights add up to %s instead of %s."
                            .formatted(weights.toPlainString(), rules.goalWeightTotal()));
        }
        return new TotalScoring(rules).run(execution, scores);
    }

    private Total run(ExecutionScore execution, List<Score> scores) {
        var indicators =
                sum(scores.stream().filter(score -> !Inapplicable.is(score)).toList());
        leaveOut(scores.stream().filter(Inapplicable::is).toList());
        var marks = execution.applies() ? funded(execution, indicators) : unfunded(indicators);
        var grade = grade(marks);
        var lamp = lamp(execution, indicators);
        return new Total(
                indicators,
                marks,
                grade,
                lamp,
                new Trace(SUBJECT, rules.pack(), List.copyOf(steps), Trace.text(marks)));
    }

    /** S26: what does not apply gives its weight to the others, all in proportion; one at least has to apply. */
    private void leaveOut(List<Score> scores) {
        if (scores.isEmpty()) {
            return;
        }
        var inputs = new Trace.Inputs().with("G", rules.goalWeightTotal(), Sources.PACK);
        var formula = new StringBuilder("G");
        var rest = rules.goalWeightTotal();
        for (var number = 1; number <= scores.size(); number++) {
            var left = scores.get(number - 1);
            inputs.with("n" + number, left.outOf(), left.indicator());
            formula.append(" - n").append(number);
            rest = rest.subtract(left.outOf());
        }
        if (rest.signum() <= 0) {
            throw new ScoringRefused(Inapplicable.RULE, "至少应有一个指标适用。", "At least one indicator has to apply.");
        }
        add(Inapplicable.RULE, inputs, formula + " > 0", formula.toString(), rest);
        rules = rules.over(Assessment.marks(rest));
        weightsFrom = Sources.step(steps.size());
    }

    private BigDecimal sum(List<Score> scores) {
        var inputs = new Trace.Inputs();
        scores.forEach(
                score -> inputs.with("s" + (inputs.map().size() + 1), score.marks(), "indicator:" + score.indicator()));
        var formula =
                IntStream.rangeClosed(1, scores.size()).mapToObj(n -> "s" + n).collect(Collectors.joining(" + "));
        var sum = scores.stream().map(Score::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
        add("S21", inputs, null, formula, sum);
        return Assessment.marks(sum);
    }

    private BigDecimal funded(ExecutionScore execution, BigDecimal indicators) {
        var executed = execution.marks().orElseThrow();
        var rest = HUNDRED.subtract(execution.outOf());
        var inputs = new Trace.Inputs()
                .with("e", executed, ExecutionScoring.SUBJECT)
                .with("I", indicators, Sources.step(1))
                .with("rest", rest, Sources.PACK)
                .with("G", rules.goalWeightTotal(), weightsFrom);
        var marks = executed.add(Assessment.earn(rest, indicators, rules.goalWeightTotal()));
        add("S22", inputs, "G > 0", "e + I * rest / G", marks);
        return marks;
    }

    /** Without a budget the ten points of execution are not to be had, so the indicators are scaled to 100. */
    private BigDecimal unfunded(BigDecimal indicators) {
        var inputs = new Trace.Inputs()
                .with("I", indicators, Sources.step(1))
                .with("G", rules.goalWeightTotal(), weightsFrom);
        var marks = Assessment.earn(HUNDRED, indicators, rules.goalWeightTotal());
        add("S23", inputs, "G > 0", "I * 100 / G", marks);
        return marks;
    }

    /** S24: the grade is told from the total as it is printed, so that nobody sees 90.00 and 良. */
    private Grade grade(BigDecimal total) {
        var grade = gradeOf(total, rules);
        var band = rules.gradeBands().stream()
                .filter(it -> it.grade() == grade)
                .findFirst()
                .orElseThrow();
        var inputs = new Trace.Inputs()
                .with("total", total, Sources.step(steps.size()))
                .with("from", band.from(), Sources.PACK);
        var above = rules.gradeBands().stream()
                .map(Rules.GradeBand::from)
                .filter(from -> from.compareTo(band.from()) > 0)
                .min(BigDecimal::compareTo);
        above.ifPresent(from -> inputs.with("below", from, Sources.PACK));
        var condition = "total >= from" + (above.isPresent() ? " and total < below" : "");
        steps.add(new Trace.Step("S24", inputs.map(), condition, null, Trace.EXACT, grade.toString()));
        return grade;
    }

    public static Grade gradeOf(BigDecimal total, Rules rules) {
        var rounded = total.setScale(2, RoundingMode.HALF_UP);
        return rules.gradeBands().stream()
                .filter(band -> rounded.compareTo(band.from()) >= 0)
                .map(Rules.GradeBand::grade)
                .min(Grade::compareTo)
                .orElse(Grade.POOR);
    }

    /** S25: red when the score outruns the money, else yellow when much was left unspent; red wins. */
    private Lamp lamp(ExecutionScore execution, BigDecimal indicators) {
        var lamp = SanityLamp.of(execution.adjusted(), execution.spent(), indicators, rules);
        if (lamp != Lamp.NONE) {
            var inputs = new Trace.Inputs()
                    .with("I", indicators, Sources.step(1))
                    .with("G", rules.goalWeightTotal(), weightsFrom)
                    .with("A", execution.adjusted(), ExecutionScoring.SUBJECT)
                    .with("B", execution.spent(), ExecutionScoring.SUBJECT)
                    .with("red", rules.lamps().scoreOverMoney(), Sources.PACK)
                    .with("yellow", rules.lamps().unspent(), Sources.PACK);
            steps.add(new Trace.Step(
                    "S25", inputs.map(), SanityLamp.condition(lamp), null, Trace.EXACT, lamp.toString()));
        }
        return lamp;
    }

    private void add(String rule, Trace.Inputs inputs, String condition, String formula, BigDecimal result) {
        var marks = Assessment.marks(result);
        steps.add(new Trace.Step(rule, inputs.map(), condition, formula, Trace.TO_MARKS, Trace.text(marks)));
    }
}
