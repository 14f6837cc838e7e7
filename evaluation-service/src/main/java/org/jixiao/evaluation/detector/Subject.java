package org.jixiao.evaluation.detector;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is evaluated (评价对象): a project, or the unit as a whole.
 *
 * @param project null for the unit as a whole
 * @param baselines sealed ones, in their order
 */
public record Subject(UUID project, String name, Means means, List<Baseline> baselines, Optional<Outcome> outcome) {

    public Subject {
        baselines = List.copyOf(baselines);
    }

    boolean hasTargets() {
        return !baselines.isEmpty();
    }

    Optional<Baseline> current() {
        return hasTargets() ? Optional.of(baselines.get(baselines.size() - 1)) : Optional.empty();
    }

    List<Aim> aims() {
        return current().map(Baseline::aims).orElse(List.of());
    }

    /** Whether a self-evaluation is due: money or a promise is there (自评覆盖全部项目). */
    boolean isDue() {
        return hasTargets() || !means.isNothing();
    }
}
