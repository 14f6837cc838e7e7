package org.jixiao.evaluation.selfevaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.selfevaluation.DraftSelfEvaluation.ExplainSelfEvaluation;
import org.jixiao.evaluation.selfevaluation.DraftSelfEvaluation.Explanation;
import org.jixiao.evaluation.targetset.Level;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.targetset.TargetSets;

@ApplicationScoped
class SelfEvaluationService {

    private final SelfEvaluations evaluations;
    private final SelfEvaluationViews views;
    private final TargetSets sets;
    private final Scorer scorer;
    private final Records records;
    private final Caller caller;
    private final JsonText json;

    SelfEvaluationService(
            SelfEvaluations evaluations,
            SelfEvaluationViews views,
            TargetSets sets,
            Scorer scorer,
            Records records,
            Caller caller,
            JsonText json) {
        this.evaluations = evaluations;
        this.views = views;
        this.sets = sets;
        this.scorer = scorer;
        this.records = records;
        this.caller = caller;
        this.json = json;
    }

    @Transactional
    SelfEvaluationView draft(DraftSelfEvaluation request) {
        caller.scope().require(request.region(), request.unit());
        var targets = sealedTargets(request);
        var earlier = evaluations.latest(targets);
        if (earlier.isPresent() && !evaluations.isReopened(earlier.get())) {
            throw Refusal.of(
                    SelfEvaluationProblem.TAKEN,
                    "该项目或单位本年度已有自评",
                    "This project or unit has a self-evaluation for this year already",
                    Map.of("selfEvaluation", earlier.get().id().toString()));
        }
        var evaluation = SelfEvaluation.of(
                UuidV7.next(), targets, earlier.map(SelfEvaluation::attempt).orElse(0) + 1);
        earlier.ifPresent(it -> evaluation.keepPack(it.rulePackId()));
        score(evaluation, targets, request.explanations(), request.achievement());
        evaluations.persistAndFlush(evaluation);
        enter("self-evaluation-scored", evaluation, scoreOf(evaluation));
        return views.acted(evaluation);
    }

    /** Given new reasons, everything is read and scored anew: a draft never shows an old number. */
    @Transactional
    SelfEvaluationView explain(UUID id, String ifMatch, ExplainSelfEvaluation request) {
        var evaluation = current(id, ifMatch);
        var targets = sets.require(evaluation.targetSetId(), caller.scope());
        score(evaluation, targets, request.explanations(), request.achievement());
        evaluations.flush();
        enter("self-evaluation-scored", evaluation, scoreOf(evaluation));
        return views.acted(evaluation);
    }

    @Transactional
    SelfEvaluationView submit(UUID id, String ifMatch) {
        var evaluation = current(id, ifMatch);
        views.requireSubmittable(evaluation);
        evaluation.submit(caller.subject());
        evaluations.flush();
        enter("self-evaluation-submitted", evaluation, scoreOf(evaluation));
        return views.acted(evaluation);
    }

    @Transactional
    SelfEvaluationView approve(UUID id, String ifMatch) {
        var evaluation = current(id, ifMatch);
        var record = records.open(evaluation.regionCode(), evaluation.unitCode());
        evaluation.approve(caller.subject(), record.at());
        evaluations.flush();
        evaluations.getEntityManager().persist(ScoreEntry.of(UuidV7.next(), evaluation, record.at()));
        record.enter(
                new AuditEntry("self-evaluation-approved", "self-evaluation", evaluation.id(), scoreOf(evaluation)));
        return views.acted(evaluation);
    }

    @Transactional
    SelfEvaluationView returnTo(UUID id, String ifMatch, String reason) {
        var evaluation = current(id, ifMatch);
        evaluation.returnTo(caller.subject(), reason);
        evaluations.flush();
        enter("self-evaluation-returned", evaluation, Map.of("reason", reason));
        return views.acted(evaluation);
    }

    @Transactional
    SelfEvaluationView get(UUID id) {
        return views.acted(evaluations.require(id, caller.scope()));
    }

    @Transactional
    SelfEvaluationView.TraceView trace(UUID id) {
        return views.trace(evaluations.require(id, caller.scope()));
    }

    @Transactional
    List<SelfEvaluationView> page(SelfEvaluations.Filter filter, PageQuery query) {
        return evaluations.page(filter, caller.scope(), query).stream()
                .map(views::listed)
                .toList();
    }

    private TargetSet sealedTargets(DraftSelfEvaluation request) {
        if ((request.level() == Level.PROJECT) != (request.project() != null)) {
            throw Refusal.invalid(
                    "/project", "T1", "项目自评须指明项目，单位整体自评不指明项目", "A project's evaluation names it, a unit's names none");
        }
        return sets.sealed(request.region(), request.unit(), request.fiscalYear(), request.project())
                .orElseThrow(() -> Refusal.of(
                        SelfEvaluationProblem.TARGETS_NOT_SEALED,
                        "没有已审批封存的绩效目标，不能自评",
                        "There are no sealed targets to evaluate"));
    }

    private void score(
            SelfEvaluation evaluation, TargetSet targets, List<Explanation> explanations, String achievement) {
        var known = targets.indicators().stream().map(it -> it.id()).collect(Collectors.toSet());
        for (var index = 0; index < explanations.size(); index++) {
            if (!known.contains(explanations.get(index).indicator())) {
                throw Refusal.invalid(
                        "/explanations/" + index + "/indicator",
                        "E1",
                        "指标不属于该绩效目标",
                        "The indicator is not one of this target set");
            }
        }
        var byIndicator = explanations.stream()
                .collect(Collectors.toMap(Explanation::indicator, Function.identity(), (first, last) -> last));
        evaluation.scored(
                scorer.score(targets, byIndicator, evaluation.rulePackId()),
                achievement,
                json.of(explanations),
                caller.subject());
    }

    private SelfEvaluation current(UUID id, String ifMatch) {
        var evaluation = evaluations.require(id, caller.scope());
        EntityTags.require(ifMatch, evaluation.version());
        return evaluation;
    }

    private static Map<String, ?> scoreOf(SelfEvaluation evaluation) {
        return Map.of(
                "total", evaluation.total().toPlainString(),
                "grade", evaluation.grade().toString(),
                "trace", evaluation.traceDigest());
    }

    private void enter(String act, SelfEvaluation evaluation, Map<String, ?> content) {
        records.open(evaluation.regionCode(), evaluation.unitCode())
                .enter(new AuditEntry(act, "self-evaluation", evaluation.id(), content));
    }
}
