package org.jixiao.evaluation.detector;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.evaluation.detector.Finding.Figures;

/** D1, D2: a target that was changed after its result was known, or in the last quarter. */
final class ChangedTargets implements Detector {

    @Override
    public List<Finding> find(UnitYear year) {
        var findings = new ArrayList<Finding>();
        for (var subject : year.subjects()) {
            for (var index = 1; index < subject.baselines().size(); index++) {
                var before = subject.baselines().get(index - 1);
                var after = subject.baselines().get(index);
                after.aims().forEach(aim -> before.sameAs(aim)
                        .flatMap(was -> changed(year, new Change(subject, was, aim, after)))
                        .ifPresent(findings::add));
            }
        }
        return findings;
    }

    private record Change(Subject subject, Aim was, Aim now, Baseline baseline) {

        boolean isOne() {
            return was.planned() != null
                    && now.planned() != null
                    && was.planned().compareTo(now.planned()) != 0;
        }

        /** Easier for a promise with a direction; nearer to the result for one without. */
        boolean isTowards(Reading known) {
            if (was.isRising() || was.isFalling()) {
                return was.isHarderThan(now.planned());
            }
            var missedBy = known.value().subtract(was.planned()).abs();
            return known.value().subtract(now.planned()).abs().compareTo(missedBy) < 0;
        }
    }

    private static Optional<Finding> changed(UnitYear year, Change change) {
        if (!change.isOne()) {
            return Optional.empty();
        }
        var day = LocalDate.ofInstant(change.baseline().sealedAt(), year.zone());
        var known = change.now()
                .lastBefore(change.baseline().sealedAt())
                .filter(reading -> reading.value() != null)
                .filter(change::isTowards);
        if (known.isPresent()) {
            return Optional.of(afterResult(year, change, known.get(), day));
        }
        return day.isBefore(LocalDate.of(year.fiscalYear(), Month.OCTOBER, 1))
                ? Optional.empty()
                : Optional.of(late(change, day));
    }

    private static Finding afterResult(UnitYear year, Change change, Reading known, LocalDate day) {
        var knownOn = LocalDate.ofInstant(known.at(), year.zone());
        return Finding.of(
                Rule.CHANGED_AFTER_RESULT,
                change.subject(),
                change.now(),
                "“%s”的指标值于%s由%s改为%s，而%s已记录完成值%s"
                        .formatted(
                                change.now().name(),
                                day,
                                Finding.plain(change.was().planned()),
                                Finding.plain(change.now().planned()),
                                knownOn,
                                Finding.plain(known.value())),
                figures(change, day).and("known", known.value()).and("knownOn", knownOn));
    }

    private static Finding late(Change change, LocalDate day) {
        return Finding.of(
                Rule.CHANGED_LATE,
                change.subject(),
                change.now(),
                "“%s”的指标值于%s由%s改为%s"
                        .formatted(
                                change.now().name(),
                                day,
                                Finding.plain(change.was().planned()),
                                Finding.plain(change.now().planned())),
                figures(change, day));
    }

    private static Figures figures(Change change, LocalDate day) {
        return Figures.of("before", change.was().planned())
                .and("after", change.now().planned())
                .and("sealedOn", day)
                .and("baseline", change.baseline().number());
    }
}
