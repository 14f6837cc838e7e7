package org.jixiao.evaluation.selfevaluation;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.rulepack.RulePack;
import org.jixiao.evaluation.selfevaluation.DraftSelfEvaluation.Explanation;

/** E2, E3: what may be said not to apply. The reason is part of what the approver, a second person, confirms. */
final class LeftOut {

    private LeftOut() {}

    static void require(Collection<Explanation> explanations, Set<UUID> measured, RulePack pack) {
        var left = explanations.stream().filter(Explanation::leavesOut).toList();
        if (!left.isEmpty() && !pack.targetOptions().allowsInapplicable()) {
            throw Refusal.invalid(
                    "/explanations",
                    "E2",
                    "现行规则集不允许以不适用为由不计指标",
                    "The rule pack in force lets no indicator be left out as not applicable");
        }
        if (left.stream().anyMatch(it -> measured.contains(it.indicator()))) {
            throw Refusal.invalid("/explanations", "E3", "已有完成值的指标不能填报为不适用", "An indicator that was measured applies");
        }
    }
}
