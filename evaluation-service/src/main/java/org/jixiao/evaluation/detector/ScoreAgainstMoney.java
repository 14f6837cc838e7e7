package org.jixiao.evaluation.detector;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jixiao.evaluation.detector.Finding.Figures;

/**
 * D9: with s = indicator marks ÷ goal weights and e = spent ÷ adjusted, (s − e) ÷ s is above the pack's threshold. All
 * compared by product, so nothing is rounded before it is judged.
 */
final class ScoreAgainstMoney implements Detector {

    @Override
    public List<Finding> find(UnitYear year) {
        return year.subjects().stream()
                .filter(subject -> subject.outcome().isPresent()
                        && subject.means().adjusted().signum() > 0)
                .filter(subject ->
                        outruns(subject.outcome().get().indicatorMarks(), subject.means(), year.thresholds()))
                .map(subject -> finding(subject, year.thresholds()))
                .toList();
    }

    private static boolean outruns(BigDecimal marks, Means means, UnitYear.Thresholds limits) {
        var scored = marks.multiply(means.adjusted());
        var paid = means.spent().multiply(limits.goalWeightTotal());
        return scored.subtract(paid).compareTo(limits.scoreOverMoney().multiply(scored)) > 0;
    }

    private static Finding finding(Subject subject, UnitYear.Thresholds limits) {
        var score = percent(subject.outcome().orElseThrow().indicatorMarks(), limits.goalWeightTotal());
        var money = percent(subject.means().spent(), subject.means().adjusted());
        return Finding.of(
                Rule.SCORE_OUTRUNS_MONEY,
                subject,
                "“%s”的指标得分率%s%%，预算执行率%s%%".formatted(subject.name(), score, money),
                Figures.of("scoreRate", score)
                        .and("executionRate", money)
                        .and("adjusted", subject.means().adjusted())
                        .and("spent", subject.means().spent()));
    }

    private static String percent(BigDecimal part, BigDecimal of) {
        return part.movePointRight(2).divide(of, 2, RoundingMode.HALF_UP).toPlainString();
    }
}
