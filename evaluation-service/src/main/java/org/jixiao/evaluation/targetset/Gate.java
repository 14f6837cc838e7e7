package org.jixiao.evaluation.targetset;

import java.util.List;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.evaluation.rulepack.RulePack;

/**
 * A condition that a target set fulfils before it is submitted and again before it is approved. What looks beyond the set
 * itself (trials, the library, past years) has a gate in a package of its own.
 */
public interface Gate {

    /** @return what stands in the way, with the rule's id and a pointer to the indicator; empty when it may pass */
    List<Fault> faults(TargetSet set, RulePack pack);
}
