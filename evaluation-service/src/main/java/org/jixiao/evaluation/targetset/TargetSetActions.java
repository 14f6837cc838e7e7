package org.jixiao.evaluation.targetset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jixiao.common.action.Action;
import org.jixiao.common.action.Actions;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;

/** What may be done with a target set, asked of the rules of the acts; what its content lacks, its submission says. */
@ApplicationScoped
class TargetSetActions {

    private final Actions actions;
    private final Approval approval;
    private final TargetSets sets;
    private final Caller caller;

    TargetSetActions(Actions actions, Approval approval, TargetSets sets, Caller caller) {
        this.actions = actions;
        this.approval = approval;
        this.sets = sets;
        this.caller = caller;
    }

    TargetSetView view(TargetSet set) {
        return TargetSetView.of(set, of(set));
    }

    private List<Action> of(TargetSet set) {
        return actions.on(TargetSetResource.class, set.id())
                .of("rewriteTargetSet", "修改", set::requireOpen)
                .of("submitTargetSet", "提交审批", set::requireOpen)
                .of("approveTargetSet", "审核", () -> requireDecidable(set))
                .of("returnTargetSet", "退回", () -> requireDecidable(set))
                .of("rebaselineTargetSet", "重新定基线", () -> requireNewestSeal(set))
                .list();
    }

    private void requireDecidable(TargetSet set) {
        approval.requireTheirs(set);
        set.requireDecidable(caller.subject());
    }

    void requireNewestSeal(TargetSet set) {
        set.requireSealed();
        if (sets.isFollowed(set)) {
            throw Refusal.of(
                    TargetProblem.NOT_THE_NEWEST,
                    "该目标已有更新的基线（草稿或已封存）",
                    "There is a newer baseline of these targets, drafted or sealed");
        }
    }
}
