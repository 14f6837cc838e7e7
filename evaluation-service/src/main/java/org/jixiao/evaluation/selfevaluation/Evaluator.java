package org.jixiao.evaluation.selfevaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.fact.Fact;
import org.jixiao.evaluation.measurement.Measurement;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.ExecutionScore;
import org.jixiao.evaluation.scoring.ExecutionScoring;
import org.jixiao.evaluation.scoring.Inapplicable;
import org.jixiao.evaluation.scoring.IndicatorScoring;
import org.jixiao.evaluation.scoring.Lamp;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.scoring.Rules;
import org.jixiao.evaluation.scoring.Score;
import org.jixiao.evaluation.scoring.Sources;
import org.jixiao.evaluation.scoring.Total;
import org.jixiao.evaluation.scoring.TotalScoring;
import org.jixiao.evaluation.scoring.Trace;
import org.jixiao.evaluation.scoring.Treatment;
import org.jixiao.evaluation.selfevaluation.DraftSelfEvaluation.Explanation;
import org.jixiao.evaluation.selfevaluation.EvaluationResult.ExecutionView;
import org.jixiao.evaluation.selfevaluation.EvaluationResult.ScoredIndicator;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;

/** Scores one sealed target set from what was measured and what was spent. The same inputs give the same bytes. */
final class Evaluator {

    /** The money of a project or unit, as the budget's facts have it. */
    record Money(Fact initial, Fact adjusted, Fact spent, Fact rate) {

        List<Fact> facts() {
            return List.of(initial, adjusted, spent, rate);
        }

        /** As a stored result has them: they come first among its facts. */
        static Money of(List<Fact> stored) {
            return new Money(stored.get(0), stored.get(1), stored.get(2), stored.get(3));
        }
    }

    /** @param readFacts the facts behind bound measurements, by measurement id */
    record Inputs(
            TargetSet targets,
            Map<UUID, Measurement> measured,
            Map<UUID, Fact> readFacts,
            Money money,
            Map<UUID, Explanation> explanations,
            Rules rules) {}

    record Evaluated(EvaluationResult result, Total total, List<Trace> traces) {}

    private final Inputs in;

    private Evaluator(Inputs in) {
        this.in = in;
    }

    static Evaluated evaluate(Inputs inputs) {
        return new Evaluator(inputs).run();
    }

    private Evaluated run() {
        var execution = ExecutionScoring.score(
                amount(in.money().adjusted()),
                amount(in.money().spent()),
                new Sources(source(in.money().adjusted()), source(in.money().spent())),
                in.rules());
        var indicators = new ArrayList<ScoredIndicator>();
        var scores = new ArrayList<Score>();
        for (var indicator : in.targets().indicators()) {
            var score = score(indicator);
            scores.add(score);
            indicators.add(scored(indicator, score));
        }
        var total = TotalScoring.total(execution, scores, in.rules());
        var traces = new ArrayList<Trace>();
        traces.add(execution.trace());
        scores.forEach(score -> traces.add(score.trace()));
        traces.add(total.trace());
        var result = new EvaluationResult(
                view(execution),
                List.copyOf(indicators),
                total.indicatorMarks().toPlainString(),
                total.marks().toPlainString(),
                total.grade(),
                lamps(total),
                facts());
        return new Evaluated(result, total, List.copyOf(traces));
    }

    private Score score(Indicator indicator) {
        var measured = Optional.ofNullable(in.measured().get(indicator.id()));
        var actual = measured.map(Measurement::actual).orElse(Operator.Actual.NONE);
        var promise = indicator.promise(in.rules().variants().dateSpanDays());
        var treatment = Treatment.supportedBy(measured.map(Measurement::support).orElse(DataSupport.D));
        var explanation = in.explanations().get(indicator.id());
        var planned = "seal:" + in.targets().sealDigest();
        if (explanation != null && explanation.leavesOut()) {
            return Inapplicable.score(
                    indicator.id().toString(), indicator.weight(), new Sources(planned, "none"), in.rules());
        }
        return IndicatorScoring.score(
                indicator.id().toString(),
                indicator.weight(),
                indicator.operator().result(promise, actual),
                explanation == null || explanation.reasonCode() == null
                        ? treatment
                        : treatment.because(explanation.reasonCode()),
                new Sources(planned, measured.map(Measurement::source).orElse("none")),
                in.rules());
    }

    private ScoredIndicator scored(Indicator indicator, Score score) {
        var measured = in.measured().get(indicator.id());
        var explanation = in.explanations().get(indicator.id());
        var actual = measured == null ? Operator.Actual.NONE : measured.actual();
        return new ScoredIndicator(
                indicator.id(),
                indicator.kind(),
                indicator.kind().label(),
                indicator.group(),
                indicator.group().label(),
                indicator.name(),
                indicator.operator(),
                indicator.operator().symbol(),
                indicator.planned(),
                indicator.plannedUpper(),
                Actuals.text(actual),
                indicator.operator().isReported(actual),
                indicator.unitOfMeasure(),
                indicator.weight().toPlainString(),
                score.marks().toPlainString(),
                score.automatic().toPlainString(),
                score.rule(),
                score.met(),
                measured == null ? null : measured.support(),
                measured == null ? null : measured.support().label(),
                Actuals.deviation(indicator.planned(), actual),
                score.flags(),
                explanation == null ? null : explanation.reason(),
                explanation == null ? null : explanation.reasonCode(),
                explanation == null ? null : explanation.remedy(),
                measured == null ? null : measured.factDigest(),
                measured == null ? null : in.readFacts().get(measured.id()),
                measured == null ? null : measured.id());
    }

    private ExecutionView view(ExecutionScore execution) {
        return new ExecutionView(
                execution.applies(),
                in.money().initial().value(),
                in.money().adjusted().value(),
                in.money().spent().value(),
                execution.rate().map(BigDecimal::toPlainString).orElse(null),
                execution.outOf().setScale(2).toPlainString(),
                execution.marks().map(BigDecimal::toPlainString).orElse(null));
    }

    private List<Fact> facts() {
        var facts = new ArrayList<>(in.money().facts());
        in.targets().indicators().stream()
                .map(indicator -> in.measured().get(indicator.id()))
                .filter(measured -> measured != null && in.readFacts().containsKey(measured.id()))
                .map(measured -> in.readFacts().get(measured.id()))
                .filter(fact -> !facts.contains(fact))
                .forEach(facts::add);
        return List.copyOf(facts);
    }

    private static List<String> lamps(Total total) {
        return total.lamp() == Lamp.RED || total.lamp() == Lamp.YELLOW
                ? List.of(total.lamp().toString())
                : List.of();
    }

    private static BigDecimal amount(Fact fact) {
        return new BigDecimal(fact.value());
    }

    private static String source(Fact fact) {
        return "fact:" + fact.digest();
    }
}
