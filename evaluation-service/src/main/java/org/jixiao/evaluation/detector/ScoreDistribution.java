package org.jixiao.evaluation.detector;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jixiao.evaluation.detector.Finding.Figures;

/** D7, D8: scores that tell nothing apart. */
final class ScoreDistribution implements Detector {

    private static final int PROJECTS = 3;
    private static final int INDICATORS = 10;
    private static final BigDecimal FULL_SHARE = new BigDecimal("0.90");

    @Override
    public List<Finding> find(UnitYear year) {
        var findings = new ArrayList<Finding>();
        var byTotal = new TreeMap<BigDecimal, List<String>>();
        year.projects().forEach(project -> project.outcome()
                .ifPresent(outcome -> byTotal.computeIfAbsent(outcome.total(), total -> new ArrayList<>())
                        .add(project.name())));
        byTotal.forEach((total, names) -> {
            if (names.size() >= PROJECTS) {
                findings.add(uniform(year.whole(), total, names));
            }
        });
        ceiling(year, findings);
        return findings;
    }

    private static Finding uniform(Subject whole, BigDecimal total, List<String> names) {
        return Finding.of(
                Rule.UNIFORM_SCORES,
                whole,
                "%d个项目的自评总分同为%s分：%s".formatted(names.size(), Finding.plain(total), String.join("、", names)),
                Figures.of("projects", names.size()).and("total", total));
    }

    private static void ceiling(UnitYear year, List<Finding> findings) {
        var marks = year.subjects().stream()
                .flatMap(subject -> subject.outcome().stream())
                .flatMap(outcome -> outcome.marks().stream())
                .toList();
        var full = marks.stream().filter(Outcome.Marks::isFull).count();
        var enough = FULL_SHARE.multiply(BigDecimal.valueOf(marks.size()));
        if (marks.size() >= INDICATORS && BigDecimal.valueOf(full).compareTo(enough) >= 0) {
            findings.add(Finding.of(
                    Rule.CEILING,
                    year.whole(),
                    "%d个计分指标中有%d个得满分".formatted(marks.size(), full),
                    Figures.of("indicators", marks.size()).and("full", full)));
        }
    }
}
