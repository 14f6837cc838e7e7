package org.jixiao.evaluation.rulepack;

import java.util.List;

/** A rule pack that contradicts itself; every fault is named. */
public final class RulePackRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    RulePackRefused(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
