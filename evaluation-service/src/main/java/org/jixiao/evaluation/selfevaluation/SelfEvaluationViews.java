package org.jixiao.evaluation.selfevaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.common.action.Action;
import org.jixiao.common.action.Actions;
import org.jixiao.common.identity.Caller;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.rulepack.RulePacks;
import org.jixiao.evaluation.scoring.Trace;
import org.jixiao.evaluation.selfevaluation.SelfEvaluationView.RulePackRef;
import org.jixiao.evaluation.selfevaluation.SelfEvaluationView.TraceView;
import org.jixiao.evaluation.targetset.TargetSets;
import org.jixiao.evaluation.tracecheck.TraceCheck;

/** What callers see of a self-evaluation: read from what was stored, never computed again. */
@ApplicationScoped
class SelfEvaluationViews {

    private final RulePacks packs;
    private final TargetSets sets;
    private final Baselines baselines;
    private final Caller caller;
    private final JsonText json;
    private final Actions actions;

    SelfEvaluationViews(
            RulePacks packs, TargetSets sets, Baselines baselines, Caller caller, JsonText json, Actions actions) {
        this.packs = packs;
        this.sets = sets;
        this.baselines = baselines;
        this.caller = caller;
        this.json = json;
        this.actions = actions;
    }

    /** Alone: with what the caller may do next. */
    SelfEvaluationView acted(SelfEvaluation evaluation) {
        Runnable submitted = () -> evaluation.requireSubmitted(caller.subject());
        var result = result(evaluation);
        return of(
                evaluation,
                result,
                actions.on(SelfEvaluationResource.class, evaluation.id())
                        .of("explainSelfEvaluation", "填写说明并重新计分", evaluation::requireDraft)
                        .of("submitSelfEvaluation", "提交", () -> requireSubmittable(evaluation, result))
                        .of("approveSelfEvaluation", "审核通过", submitted)
                        .of("returnSelfEvaluation", "退回", submitted)
                        .list());
    }

    SelfEvaluationView listed(SelfEvaluation evaluation) {
        return of(evaluation, result(evaluation), null);
    }

    private SelfEvaluationView of(SelfEvaluation evaluation, EvaluationResult result, List<Action> possible) {
        return SelfEvaluationView.of(
                evaluation,
                result,
                packs.require(evaluation.rulePackId(), caller.scope()),
                sets.require(evaluation.targetSetId(), caller.scope()).goal(),
                baselines.scores(evaluation),
                possible);
    }

    void requireSubmittable(SelfEvaluation evaluation) {
        requireSubmittable(evaluation, result(evaluation));
    }

    private static void requireSubmittable(SelfEvaluation evaluation, EvaluationResult result) {
        evaluation.requireDraft();
        result.requireExplained();
    }

    private EvaluationResult result(SelfEvaluation evaluation) {
        return json.read(evaluation.result(), EvaluationResult.class);
    }

    TraceView trace(SelfEvaluation evaluation) {
        var traces = List.of(json.read(evaluation.trace(), Trace[].class));
        var others = baselines.traces(evaluation);
        return new TraceView(
                evaluation.id(),
                RulePackRef.of(packs.require(evaluation.rulePackId(), caller.scope())),
                evaluation.traceDigest(),
                traces,
                Stream.concat(
                                TraceCheck.findings(traces).stream(),
                                others.stream().flatMap(it -> TraceCheck.findings(it.traces()).stream()))
                        .toList(),
                others);
    }
}
