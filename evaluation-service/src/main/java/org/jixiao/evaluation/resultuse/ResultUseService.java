package org.jixiao.evaluation.resultuse;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.action.Actions;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.review.ConfirmedReviews;
import org.jixiao.evaluation.rulepack.RulePack;
import org.jixiao.evaluation.rulepack.RulePacks;
import org.jixiao.evaluation.selfevaluation.ApprovedEvaluations;

@ApplicationScoped
class ResultUseService implements PanacheRepositoryBase<ResultUse, UUID> {

    private final ApprovedEvaluations evaluations;
    private final ConfirmedReviews reviews;
    private final RulePacks packs;
    private final Records records;
    private final Caller caller;
    private final Actions actions;

    ResultUseService(
            ApprovedEvaluations evaluations,
            ConfirmedReviews reviews,
            RulePacks packs,
            Records records,
            Caller caller,
            Actions actions) {
        this.evaluations = evaluations;
        this.reviews = reviews;
        this.packs = packs;
        this.records = records;
        this.caller = caller;
        this.actions = actions;
    }

    @Transactional
    ResultUseView suggest(SuggestResultUse request) {
        var evaluation = evaluations.require(request.selfEvaluation(), caller.scope());
        var result = reviews.of(evaluation.id())
                .map(it -> new ResultUse.Result(evaluation, it.id(), it.total(), it.grade()))
                .orElseGet(() -> new ResultUse.Result(evaluation, null, evaluation.total(), evaluation.grade()));
        if (list("selfEvaluationId", evaluation.id()).stream().anyMatch(it -> it.restsOn(result.review()))) {
            throw Refusal.of(
                    ResultUseProblem.TAKEN, "该自评已有结果应用建议", "The result of this self-evaluation is in use already");
        }
        var pack = packs.governing(evaluation.region(), evaluation.fiscalYear() + 1);
        var use = ResultUse.of(
                UuidV7.next(), result, pack.id(), rule(pack.accepted().pack(), result), caller.subject());
        persistAndFlush(use);
        enter("result-use-suggested", use, Map.of("suggested", use.suggested().toString()));
        return acted(use);
    }

    private static RulePack.ResultUse rule(RulePack pack, ResultUse.Result result) {
        return (pack.resultUse() == null ? List.<RulePack.ResultUse>of() : pack.resultUse())
                .stream()
                        .filter(it -> it.grade() == result.grade())
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(
                                ResultUseProblem.NO_RULE,
                                "规则集 " + pack.id() + " " + pack.version() + " 没有规定结果应用",
                                "The rule pack " + pack.id() + " " + pack.version()
                                        + " says nothing of the use of results"));
    }

    @Transactional
    ResultUseView decide(UUID id, String ifMatch, DecideResultUse decision) {
        var use = require(id);
        EntityTags.require(ifMatch, use.version());
        var record = records.open(use.regionCode(), use.unitCode());
        requireDecidable(use);
        use.decide(decision, caller.subject(), record.at());
        flush();
        var view = acted(use);
        record.enter(new AuditEntry(
                "result-use-" + view.status(),
                "result-use",
                id,
                Map.of(
                        "decided",
                        view.decided().toString(),
                        "suggested",
                        view.suggested().toString())));
        return view;
    }

    private void requireDecidable(ResultUse use) {
        use.requireUndecided(caller.subject());
        requireNotOvertaken(use);
    }

    /** U3. The unit's record is open: a review of it is confirmed before or after, not meanwhile. */
    private void requireNotOvertaken(ResultUse use) {
        var counting = reviews.of(use.selfEvaluationId()).map(ConfirmedReviews.Confirmed::id);
        if (counting.isPresent() && !use.restsOn(counting.get())) {
            throw Refusal.of(
                    ResultUseProblem.OVERTAKEN,
                    "提出建议后复核已确认，请按复核结果重新提出建议",
                    "A review was confirmed since this was suggested: suggest anew from it");
        }
    }

    @Transactional
    ResultUseView get(UUID id) {
        return acted(require(id));
    }

    @Transactional
    List<ResultUseView> page(String region, String unit, Integer fiscalYear, PageQuery query) {
        var conditions = new ArrayList<>(List.of("id > :after", UnitScope.JPQL));
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("after", query.afterId());
        add(conditions, parameters, "regionCode", region);
        add(conditions, parameters, "unitCode", unit);
        add(conditions, parameters, "fiscalYear", fiscalYear);
        return find(String.join(" and ", conditions) + " order by id", parameters)
                .range(0, query.fetch() - 1)
                .list()
                .stream()
                .map(use -> use.view(null))
                .toList();
    }

    private static void add(List<String> conditions, Map<String, Object> parameters, String field, Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            parameters.put(field, value);
        }
    }

    private ResultUseView acted(ResultUse use) {
        return use.view(actions.on(ResultUseResource.class, use.id())
                .of("decideResultUse", "决定", () -> requireDecidable(use))
                .list());
    }

    private ResultUse require(UUID id) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("id", id);
        return find("id = :id and " + UnitScope.JPQL, parameters)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    private void enter(String act, ResultUse use, Map<String, ?> content) {
        records.open(use.regionCode(), use.unitCode()).enter(new AuditEntry(act, "result-use", use.id(), content));
    }
}
