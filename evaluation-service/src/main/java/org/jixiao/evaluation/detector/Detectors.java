package org.jixiao.evaluation.detector;

import java.util.Comparator;
import java.util.List;

/** All detectors. The same records give the same findings in the same order. */
public final class Detectors {

    private static final List<Detector> ALL = List.of(
            new ChangedTargets(),
            new EasyTargets(),
            new ExactHits(),
            new ScoreDistribution(),
            new ScoreAgainstMoney(),
            new MoneyAgainstObjective(),
            new OneHand(),
            new Coverage());

    private Detectors() {}

    public static List<Finding> find(UnitYear year) {
        return ALL.stream()
                .flatMap(detector -> detector.find(year).stream())
                .sorted(Comparator.comparing(Finding::rule))
                .toList();
    }
}
