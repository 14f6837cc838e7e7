package org.jixiao.evaluation.detector;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.evaluation.detector.Finding.Figures;

/** D10, D11: what is paid for without a promise, and what is promised without pay. */
final class MoneyAgainstObjective implements Detector {

    @Override
    public List<Finding> find(UnitYear year) {
        var findings = new ArrayList<Finding>();
        for (var project : year.projects()) {
            if (!project.hasTargets() && !project.means().isNothing()) {
                findings.add(Finding.of(
                        Rule.MONEY_WITHOUT_OBJECTIVE,
                        project,
                        "“%s”有预算%s元、支出%s元，没有已封存的绩效目标"
                                .formatted(
                                        project.name(),
                                        yuan(project.means().adjusted()),
                                        yuan(project.means().spent())),
                        Figures.of("adjusted", project.means().adjusted())
                                .and("spent", project.means().spent())));
            } else if (project.hasTargets() && project.means().isNothing()) {
                findings.add(Finding.of(
                        Rule.OBJECTIVE_WITHOUT_MONEY,
                        project,
                        "“%s”有绩效目标，全年没有预算也没有支出".formatted(project.name()),
                        Figures.of("adjusted", project.means().adjusted())
                                .and("spent", project.means().spent())));
            }
        }
        besideProjects(year, findings);
        return findings;
    }

    /** What the unit spends outside of its projects answers to the unit's own targets. */
    private static void besideProjects(UnitYear year, List<Finding> findings) {
        var spent = year.whole().means().spent();
        var inProjects = year.projects().stream()
                .map(project -> project.means().spent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var beside = spent.subtract(inProjects);
        if (!year.whole().hasTargets() && beside.signum() > 0) {
            var share = beside.movePointRight(2).divide(spent, 2, RoundingMode.HALF_UP);
            findings.add(Finding.of(
                    Rule.MONEY_WITHOUT_OBJECTIVE,
                    year.whole(),
                    "项目以外的支出%s元，占全部支出的%s%%，没有单位整体绩效目标".formatted(yuan(beside), share.toPlainString()),
                    Figures.of("spent", beside).and("share", share.toPlainString())));
        }
    }

    private static String yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
