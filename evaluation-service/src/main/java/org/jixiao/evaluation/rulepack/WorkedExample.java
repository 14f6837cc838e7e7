package org.jixiao.evaluation.rulepack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.evaluation.scoring.Band;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.ExecutionScoring;
import org.jixiao.evaluation.scoring.Flag;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.scoring.IndicatorScoring;
import org.jixiao.evaluation.scoring.Lamp;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.scoring.OverReason;
import org.jixiao.evaluation.scoring.Rules;
import org.jixiao.evaluation.scoring.SanityLamp;
import org.jixiao.evaluation.scoring.ScoringRefused;
import org.jixiao.evaluation.scoring.Sources;
import org.jixiao.evaluation.scoring.TotalScoring;
import org.jixiao.evaluation.scoring.Treatment;

/** One case with its expected answer; a pack in which a single one fails is not accepted. Exactly one case is filled. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkedExample(
        String name, IndicatorCase indicator, MoneyCase execution, GradeCase grade, LampCase lamp, Expected expect) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IndicatorCase(
            Operator operator,
            BigDecimal weight,
            BigDecimal planned,
            BigDecimal upper,
            LocalDate plannedDate,
            Integer spanDays,
            BigDecimal deduction,
            BigDecimal actual,
            LocalDate actualDate,
            Band band,
            BigDecimal marks,
            Boolean fulfilled,
            DataSupport support,
            OverReason overReason) {}

    public record MoneyCase(BigDecimal adjusted, BigDecimal spent) {}

    public record GradeCase(BigDecimal total) {}

    public record LampCase(BigDecimal adjusted, BigDecimal spent, BigDecimal indicatorMarks) {}

    /** What must come out; absent parts are not compared. {@code refused} is the rule that must say no. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Expected(
            BigDecimal marks,
            String rule,
            BigDecimal rate,
            Boolean applies,
            List<Flag> flags,
            Grade grade,
            Lamp lamp,
            String refused) {}

    /** What came out otherwise than expected; empty when the example holds. */
    List<String> faults(Rules rules) {
        if (Stream.of(indicator, execution, grade, lamp)
                                .filter(it -> it != null)
                                .count()
                        != 1
                || expect == null) {
            return List.of("exactly one case and an expectation are needed");
        }
        try {
            var faults = new ArrayList<String>();
            if (expect.refused() != null) {
                faults.add("was to be refused by " + expect.refused());
            }
            faults.addAll(run(rules));
            return faults;
        } catch (ScoringRefused refused) {
            return refused.rule().equals(expect.refused()) ? List.of() : List.of("refused by " + refused.rule());
        }
    }

    private List<String> run(Rules rules) {
        if (indicator != null) {
            return indicatorFaults(rules);
        }
        if (execution != null) {
            return executionFaults(rules);
        }
        return grade != null
                ? differ("grade", expect.grade(), TotalScoring.gradeOf(grade.total(), rules))
                : differ(
                        "lamp",
                        expect.lamp(),
                        SanityLamp.of(lamp.adjusted(), lamp.spent(), lamp.indicatorMarks(), rules));
    }

    private List<String> indicatorFaults(Rules rules) {
        var days = indicator.spanDays() == null ? rules.variants().dateSpanDays() : indicator.spanDays();
        var promise = new Operator.Promise(
                name, indicator.planned(), indicator.upper(), indicator.plannedDate(), days, indicator.deduction());
        var actual = new Operator.Actual(
                indicator.actual(), indicator.actualDate(), indicator.band(), indicator.marks(), indicator.fulfilled());
        var treatment = Treatment.supportedBy(indicator.support() == null ? DataSupport.A : indicator.support());
        var score = IndicatorScoring.score(
                name,
                indicator.weight(),
                indicator.operator().result(promise, actual),
                indicator.overReason() == null ? treatment : treatment.because(indicator.overReason()),
                Sources.GIVEN,
                rules);
        return Stream.of(
                        differ("marks", expect.marks(), score.marks()),
                        differ("rule", expect.rule(), score.rule()),
                        differ("flags", expect.flags(), score.flags()))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> executionFaults(Rules rules) {
        var score = ExecutionScoring.score(execution.adjusted(), execution.spent(), Sources.GIVEN, rules);
        return Stream.of(
                        differ("applies", expect.applies(), score.applies()),
                        differ("marks", expect.marks(), score.marks().orElse(null)),
                        differ("rate", expect.rate(), score.rate().orElse(null)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> differ(String what, Object expected, Object actual) {
        return expected == null || expected.equals(actual)
                ? List.of()
                : List.of("%s: expected %s, got %s".formatted(what, expected, actual));
    }
}
