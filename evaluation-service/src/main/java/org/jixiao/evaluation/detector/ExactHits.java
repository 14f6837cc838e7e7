package org.jixiao.evaluation.detector;

import java.util.List;
import org.jixiao.evaluation.detector.Finding.Figures;

/** D4: an actual value that is the target to the last digit. */
final class ExactHits implements Detector {

    @Override
    public List<Finding> find(UnitYear year) {
        return year.subjects().stream()
                .flatMap(subject -> subject.aims().stream()
                        .filter(ExactHits::isHit)
                        .map(aim -> Finding.of(
                                Rule.EXACT_HIT,
                                subject,
                                aim,
                                "“%s”的完成值与指标值同为%s%s"
                                        .formatted(aim.name(), Finding.plain(aim.planned()), aim.unitOfMeasure()),
                                Figures.of("planned", aim.planned())
                                        .and("actual", aim.last().orElseThrow().value()))))
                .toList();
    }

    private static boolean isHit(Aim aim) {
        return (aim.isRising() || aim.isFalling())
                && !aim.isNaturalBound()
                && aim.last()
                        .filter(reading ->
                                reading.value() != null && reading.value().compareTo(aim.planned()) == 0)
                        .isPresent();
    }
}
