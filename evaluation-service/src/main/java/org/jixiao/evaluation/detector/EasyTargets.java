package org.jixiao.evaluation.detector;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.evaluation.detector.Finding.Figures;

/** D3, D5, D6: a target that binds nobody. */
final class EasyTargets implements Detector {

    @Override
    public List<Finding> find(UnitYear year) {
        var findings = new ArrayList<Finding>();
        for (var subject : year.subjects()) {
            subject.baselines().forEach(baseline -> baseline.aims().stream()
                    .filter(EasyTargets::wasDone)
                    .forEach(aim -> findings.add(done(subject, baseline, aim))));
            for (var aim : subject.aims()) {
                if (aim.lastYear() != null && isEasierThan(aim, aim.lastYear())) {
                    findings.add(compared(
                            Rule.BELOW_LAST_YEAR, subject, aim, "lastYear", "“%s”的指标值%s%s，上年实际已为%s%s", aim.lastYear()));
                }
                if (aim.eligible() != null && aim.isRising() && aim.planned().compareTo(aim.eligible()) < 0) {
                    findings.add(compared(
                            Rule.BELOW_ELIGIBLE, subject, aim, "eligible", "“%s”的指标值%s%s，符合条件的有%s%s", aim.eligible()));
                }
            }
        }
        return findings;
    }

    /** A ceiling is kept by whatever has not begun: only what has to be reached can be reached too early. */
    private static boolean wasDone(Aim aim) {
        return aim.atSealing() != null && aim.isRising() && aim.planned().signum() > 0 && aim.isKeptBy(aim.atSealing());
    }

    private static boolean isEasierThan(Aim aim, BigDecimal lastYear) {
        return aim.isRising()
                ? aim.planned().compareTo(lastYear) < 0
                : aim.isFalling() && aim.planned().compareTo(lastYear) > 0;
    }

    private static Finding done(Subject subject, Baseline baseline, Aim aim) {
        return Finding.of(
                Rule.DONE_BEFORE_SEALED,
                subject,
                aim,
                "“%s”的指标值%s%s封存时，业务记录已有%s%s"
                        .formatted(
                                aim.name(),
                                Finding.plain(aim.planned()),
                                aim.unitOfMeasure(),
                                Finding.plain(aim.atSealing()),
                                aim.unitOfMeasure()),
                Figures.of("planned", aim.planned())
                        .and("atSealing", aim.atSealing())
                        .and("baseline", baseline.number()));
    }

    private static Finding compared(
            Rule rule, Subject subject, Aim aim, String name, String sentence, BigDecimal with) {
        return Finding.of(
                rule,
                subject,
                aim,
                sentence.formatted(
                        aim.name(),
                        Finding.plain(aim.planned()),
                        aim.unitOfMeasure(),
                        Finding.plain(with),
                        aim.unitOfMeasure()),
                Figures.of("planned", aim.planned()).and(name, with));
    }
}
