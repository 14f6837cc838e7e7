package org.jixiao.evaluation.detector;

import java.util.List;
import org.jixiao.evaluation.detector.Finding.Figures;

/**
 * D12: one person set the target, typed its actual value and had it scored. A value that was read from records is
 * nobody's, and a second person approved each step; but whoever relies on the figure should know.
 */
final class OneHand implements Detector {

    @Override
    public List<Finding> find(UnitYear year) {
        return year.subjects().stream()
                .filter(subject -> subject.current().isPresent()
                        && subject.outcome().isPresent()
                        && subject.current()
                                .get()
                                .enteredBy()
                                .equals(subject.outcome().get().by()))
                .flatMap(subject -> subject.aims().stream()
                        .filter(aim -> aim.last()
                                .filter(reading -> !reading.bound()
                                        && reading.by()
                                                .equals(subject.outcome().get().by()))
                                .isPresent())
                        .map(aim -> Finding.of(
                                Rule.ONE_HAND,
                                subject,
                                aim,
                                "“%s”的指标值、完成值和自评由同一人填写".formatted(aim.name()),
                                Figures.of("steps", 3))))
                .toList();
    }
}
