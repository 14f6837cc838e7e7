package org.jixiao.evaluation.rulepack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jixiao.common.action.Action;
import org.jixiao.common.action.Actions;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;

/** What may be done with a draft or a published pack, asked of the rules of the acts. */
@ApplicationScoped
class RulePackActions {

    private final Actions actions;
    private final Caller caller;

    RulePackActions(Actions actions, Caller caller) {
        this.actions = actions;
        this.caller = caller;
    }

    List<Action> of(RulePackDraft draft) {
        return actions.on(RulePackResource.class, draft.id())
                .of("rewriteRulePack", "修改", draft::requireDraft)
                .of("publishRulePack", "发布", () -> requirePublishable(draft))
                .of("retireRulePack", "停用", () -> requireRetirable(draft.regionCode(), !draft.isPublished()))
                .list();
    }

    List<Action> of(PublishedPack pack, boolean retired) {
        return actions.on(RulePackResource.class, pack.id())
                .of("retireRulePack", "停用", () -> requireRetirable(pack.regionCode(), retired))
                .list();
    }

    /** By a second person, and only when every worked example comes out as stated. */
    void requirePublishable(RulePackDraft draft) {
        draft.requirePublishable(caller.subject());
        var failed = RulePackReader.failedExamples(draft.accepted());
        if (!failed.isEmpty()) {
            throw Refusal.of(
                    RulePackProblem.EXAMPLES,
                    String.join("；", failed.stream().map(PackFault::zh).toList()),
                    String.join("; ", failed.stream().map(PackFault::en).toList()),
                    Map.of("examples", failed.stream().map(PackFault::pointer).toList()));
        }
    }

    /** @param over it is retired, or was never published */
    void requireRetirable(String region, boolean over) {
        caller.scope().require(region, RulePackService.REGION_AS_A_WHOLE);
        if (over) {
            throw Refusal.of(RulePackProblem.RETIRED, "规则集已停用", "The rule pack is retired already");
        }
    }
}
