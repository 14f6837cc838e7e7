package org.jixiao.evaluation.detector;

import java.util.List;
import org.jixiao.evaluation.detector.Finding.Figures;

/** D13: some projects were evaluated, and others that should have been were not. */
final class Coverage implements Detector {

    @Override
    public List<Finding> find(UnitYear year) {
        var due = year.projects().stream().filter(Subject::isDue).toList();
        var missing =
                due.stream().filter(project -> project.outcome().isEmpty()).toList();
        if (missing.isEmpty() || missing.size() == due.size()) {
            return List.of();
        }
        var names = String.join("、", missing.stream().map(Subject::name).toList());
        return List.of(Finding.of(
                Rule.NOT_ALL_EVALUATED,
                year.whole(),
                "应自评项目%d个，已自评%d个，未自评：%s".formatted(due.size(), due.size() - missing.size(), names),
                Figures.of("due", due.size()).and("evaluated", due.size() - missing.size())));
    }
}
