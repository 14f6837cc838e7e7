package org.jixiao.evaluation.detector;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A sealed version of the targets. Number 1 is what was approved with the budget. */
public record Baseline(int number, Instant sealedAt, String enteredBy, List<Aim> aims) {

    public Baseline {
        aims = List.copyOf(aims);
    }

    Optional<Aim> sameAs(Aim other) {
        return aims.stream()
                .filter(aim -> aim.lineage().equals(other.lineage()))
                .findFirst();
    }
}
