package org.jixiao.evaluation.rulepack;

import java.util.List;

/** A rule pack that contradicts itself; every fault is named. */
public final class RulePackRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackFault> told;

    RulePackRefused(List<PackFault> told) {
        super(String.join("; ", told.stream().map(PackFault::toString).toList()));
        this.told = List.copyOf(told);
    }

    public List<String> faults() {
        return told.stream().map(PackFault::toString).toList();
    }

    List<PackFault> told() {
        return told;
    }
}
