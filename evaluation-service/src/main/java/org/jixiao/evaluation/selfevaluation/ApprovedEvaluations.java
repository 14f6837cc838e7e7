package org.jixiao.evaluation.selfevaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.scoring.ExecutionScore;
import org.jixiao.evaluation.scoring.ExecutionScoring;
import org.jixiao.evaluation.scoring.Flag;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.scoring.Rules;
import org.jixiao.evaluation.scoring.Sources;

/** What follows an approved self-evaluation reads of it: reviews and the use of results. */
@ApplicationScoped
public class ApprovedEvaluations {

    private final SelfEvaluations evaluations;
    private final JsonText json;

    ApprovedEvaluations(SelfEvaluations evaluations, JsonText json) {
        this.evaluations = evaluations;
        this.json = json;
    }

    /** One of its indicators. @param leftOut whether the unit said that it does not apply (S26) */
    public record Marked(UUID indicator, String name, BigDecimal weight, BigDecimal self, boolean leftOut) {}

    /**
     * @param hands   who entered, submitted and approved it
     * @param initial 年初预算数, yuan
     */
    public record Approved(
            UUID id,
            String region,
            String unit,
            int fiscalYear,
            UUID project,
            UUID rulePack,
            BigDecimal total,
            Grade grade,
            BigDecimal initial,
            List<Marked> indicators,
            List<String> hands) {}

    /** 404 where it is unknown or outside the scope, 409 where it is not approved. */
    public Approved require(UUID id, UnitScope scope) {
        var evaluation = evaluations.require(id, scope);
        if (!evaluation.isApproved()) {
            throw Refusal.of(
                    SelfEvaluationProblem.NOT_APPROVED,
                    "自评尚未审核通过",
                    "The self-evaluation is not approved",
                    Map.of("status", evaluation.statusName()));
        }
        var result = json.read(evaluation.result(), EvaluationResult.class);
        return new Approved(
                id,
                evaluation.regionCode(),
                evaluation.unitCode(),
                evaluation.fiscalYear(),
                evaluation.project(),
                evaluation.rulePackId(),
                evaluation.total(),
                evaluation.grade(),
                new BigDecimal(Evaluator.Money.of(result.facts()).initial().value()),
                result.indicators().stream()
                        .map(it -> new Marked(
                                it.id(),
                                it.name(),
                                new BigDecimal(it.weight()),
                                new BigDecimal(it.score()),
                                it.flags().contains(Flag.NOT_APPLICABLE)))
                        .toList(),
                evaluation.hands());
    }

    /** The execution of its budget, scored from the money that is stored with it. */
    public ExecutionScore execution(UUID id, UnitScope scope, Rules rules) {
        var result = json.read(evaluations.require(id, scope).result(), EvaluationResult.class);
        var money = Evaluator.Money.of(result.facts());
        return ExecutionScoring.score(
                new BigDecimal(money.adjusted().value()),
                new BigDecimal(money.spent().value()),
                new Sources(
                        "fact:" + money.adjusted().digest(),
                        "fact:" + money.spent().digest()),
                rules);
    }
}
