package org.jixiao.evaluation.detector.twin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jixiao.evaluation.detector.Aim;
import org.jixiao.evaluation.detector.Means;
import org.jixiao.evaluation.detector.Outcome;
import org.jixiao.evaluation.detector.Reading;
import org.jixiao.evaluation.detector.Subject;

/** What people do wrong, done to a good year. */
public enum Fault {
    TARGET_LOWERED_AFTER_A_READING {
        @Override
        void plant(TwinYear twin) {
            rebaseline(twin, 11, List.of(reading(9, "900")), "900");
        }
    },
    TARGET_RAISED_IN_NOVEMBER {
        @Override
        void plant(TwinYear twin) {
            rebaseline(twin, 11, List.of(reading(9, "900")), "99999");
        }
    },
    TARGET_SEALED_WHEN_DONE {
        @Override
        void plant(TwinYear twin) {
            aim(twin, aim -> with(aim, aim.planned(), aim.readings(), aim.lastYear(), aim.eligible(), aim.planned()));
        }
    },
    ACTUAL_TYPED_FROM_THE_TARGET {
        @Override
        void plant(TwinYear twin) {
            aim(twin, aim -> {
                var same = List.of(new Reading(TwinYear.at(12, 31), aim.planned(), true, "recorder"));
                return with(aim, aim.planned(), same, aim.lastYear(), aim.eligible(), aim.atSealing());
            });
        }
    },
    TARGET_BELOW_WHAT_WAS_DONE_LAST_YEAR {
        @Override
        void plant(TwinYear twin) {
            aim(twin, aim -> {
                var more = aim.planned().add(BigDecimal.ONE);
                return with(aim, aim.planned(), aim.readings(), more, aim.eligible(), aim.atSealing());
            });
        }
    },
    TARGET_FOR_PART_OF_THE_ELIGIBLE {
        @Override
        void plant(TwinYear twin) {
            aim(twin, aim -> {
                var more = aim.planned().add(BigDecimal.ONE);
                return with(aim, aim.planned(), aim.readings(), aim.lastYear(), more, aim.atSealing());
            });
        }
    },
    EVERY_PROJECT_96 {
        @Override
        void plant(TwinYear twin) {
            twin.projects.replaceAll(project -> scored(
                    project,
                    outcome -> new Outcome(
                            new BigDecimal("96.00"), outcome.indicatorMarks(), outcome.by(), outcome.marks())));
        }
    },
    EVERY_INDICATOR_FULL {
        @Override
        void plant(TwinYear twin) {
            twin.projects.replaceAll(project -> scored(
                    project,
                    outcome -> new Outcome(
                            outcome.total(),
                            outcome.indicatorMarks(),
                            outcome.by(),
                            outcome.marks().stream()
                                    .map(marks -> new Outcome.Marks(marks.weight(), marks.weight()))
                                    .toList())));
            // the unit's own three stay as they are: fifteen of eighteen would not be nine of ten
            twin.whole = scored(
                    twin.whole,
                    outcome -> new Outcome(outcome.total(), outcome.indicatorMarks(), outcome.by(), List.of()));
        }
    },
    HALF_SPENT_AND_WELL_SCORED {
        @Override
        void plant(TwinYear twin) {
            var project = twin.projects.get(pick(twin));
            var half = new Means(
                    project.means().adjusted(),
                    project.means().adjusted().movePointLeft(1).setScale(2));
            replace(
                    twin,
                    project,
                    new Subject(project.project(), project.name(), half, project.baselines(), project.outcome()));
        }
    },
    PROJECT_WITHOUT_TARGETS {
        @Override
        void plant(TwinYear twin) {
            twin.projects.add(new Subject(
                    UUID.randomUUID(),
                    "临时项目",
                    new Means(new BigDecimal("50000.00"), new BigDecimal("1000.00")),
                    List.of(),
                    twin.projects
                            .get(0)
                            .outcome()
                            .map(outcome -> new Outcome(
                                    new BigDecimal("70.00"), new BigDecimal("1.00"), outcome.by(), outcome.marks()))));
        }
    },
    UNIT_WITHOUT_TARGETS {
        @Override
        void plant(TwinYear twin) {
            twin.whole = new Subject(null, twin.whole.name(), twin.whole.means(), List.of(), Optional.empty());
        }
    },
    CAMPAIGN_WITHOUT_MONEY {
        @Override
        void plant(TwinYear twin) {
            var nothing = new Means(new BigDecimal("0.00"), new BigDecimal("0.00"));
            var like = twin.projects.get(0);
            twin.projects.add(new Subject(
                    UUID.randomUUID(),
                    "宣传活动",
                    nothing,
                    like.baselines(),
                    like.outcome()
                            .map(outcome -> new Outcome(
                                    new BigDecimal("71.00"),
                                    outcome.indicatorMarks(),
                                    outcome.by(),
                                    outcome.marks()))));
        }
    },
    ONE_CLERK_DOES_IT_ALL {
        @Override
        void plant(TwinYear twin) {
            var project = twin.projects.get(pick(twin));
            var baseline = project.baselines().get(0);
            var typed = baseline.aims().stream()
                    .map(aim -> {
                        var was = aim.readings().get(0);
                        var own = List.of(new Reading(was.at(), was.value(), was.bound(), "scorer"));
                        return with(aim, aim.planned(), own, aim.lastYear(), aim.eligible(), aim.atSealing());
                    })
                    .toList();
            replace(
                    twin,
                    project,
                    new Subject(
                            project.project(),
                            project.name(),
                            project.means(),
                            List.of(TwinYear.baseline(1, baseline.sealedAt(), "scorer", typed)),
                            project.outcome()));
        }
    },
    FIVE_OF_SIX_EVALUATED {
        @Override
        void plant(TwinYear twin) {
            var project = twin.projects.get(pick(twin));
            replace(
                    twin,
                    project,
                    new Subject(
                            project.project(), project.name(), project.means(), project.baselines(), Optional.empty()));
        }
    };

    abstract void plant(TwinYear twin);

    public TwinYear in(TwinYear twin) {
        plant(twin);
        return twin;
    }

    private static int pick(TwinYear twin) {
        return twin.random.nextInt(twin.projects.size());
    }

    private static void replace(TwinYear twin, Subject was, Subject is) {
        twin.projects.set(twin.projects.indexOf(was), is);
    }

    /** Changes the first indicator of some project, whose value is read from records. */
    private static void aim(TwinYear twin, UnaryOperator<Aim> change) {
        var project = twin.projects.get(pick(twin));
        var baseline = project.baselines().get(0);
        var aims = new ArrayList<>(baseline.aims());
        aims.set(0, change.apply(aims.get(0)));
        replace(
                twin,
                project,
                new Subject(
                        project.project(),
                        project.name(),
                        project.means(),
                        List.of(TwinYear.baseline(1, baseline.sealedAt(), baseline.enteredBy(), aims)),
                        project.outcome()));
    }

    private static void rebaseline(TwinYear twin, int month, List<Reading> known, String planned) {
        var project = twin.projects.get(pick(twin));
        var baseline = project.baselines().get(0);
        var aims = new ArrayList<>(baseline.aims());
        var readings = new ArrayList<>(known);
        readings.addAll(aims.get(0).readings());
        aims.set(
                0,
                with(
                        aims.get(0),
                        new BigDecimal(planned),
                        readings,
                        null,
                        null,
                        aims.get(0).atSealing()));
        replace(
                twin,
                project,
                new Subject(
                        project.project(),
                        project.name(),
                        project.means(),
                        List.of(baseline, TwinYear.baseline(2, TwinYear.at(month, 5), baseline.enteredBy(), aims)),
                        project.outcome()));
    }

    private static Reading reading(int month, String value) {
        return new Reading(TwinYear.at(month, 1), new BigDecimal(value), true, "recorder");
    }

    private static Subject scored(Subject subject, UnaryOperator<Outcome> change) {
        return new Subject(
                subject.project(),
                subject.name(),
                subject.means(),
                subject.baselines(),
                subject.outcome().map(change));
    }

    private static Aim with(
            Aim aim,
            BigDecimal planned,
            List<Reading> readings,
            BigDecimal lastYear,
            BigDecimal eligible,
            BigDecimal atSealing) {
        return new Aim(
                aim.indicator(),
                aim.lineage(),
                aim.name(),
                aim.operator(),
                aim.unitOfMeasure(),
                planned,
                readings,
                lastYear,
                eligible,
                atSealing);
    }
}
