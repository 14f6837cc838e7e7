package org.jixiao.evaluation.resultuse;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jixiao.common.action.Action;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;
import org.jixiao.evaluation.rulepack.RulePack;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.selfevaluation.ApprovedEvaluations.Approved;

/** What one result suggests for the next budget of its project or unit, and what was decided. Long for its columns. */
@Entity
public class ResultUse {

    private static final Text OWN = new Text("提出建议的人不能决定采纳与否", "Nobody decides on their own suggestion");

    enum Status {
        SUGGESTED,
        ACCEPTED,
        MODIFIED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private UUID project;
    private UUID selfEvaluationId;
    private UUID reviewId;
    private UUID rulePackId;
    private BigDecimal total;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Enumerated(EnumType.STRING)
    private RulePack.Suggestion suggestion;

    private BigDecimal share;
    private Money base;
    private Money suggested;
    private Money decided;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String reason;
    private String enteredBy;
    private String decidedBy;
    private Instant decidedAt;

    protected ResultUse() {
        // for Hibernate
    }

    /**
     * The result that counts: the confirmed review's where there is one.
     *
     * @param review null where the self-score counts
     */
    record Result(Approved evaluation, UUID review, BigDecimal total, Grade grade) {}

    /** U1: next year's suggestion = this year's initial budget × the share of the grade, rounded once to the fen. */
    static ResultUse of(UUID id, Result result, UUID pack, RulePack.ResultUse rule, String by) {
        var use = new ResultUse();
        var evaluation = result.evaluation();
        use.id = id;
        use.regionCode = evaluation.region();
        use.unitCode = evaluation.unit();
        use.fiscalYear = evaluation.fiscalYear() + 1;
        use.project = evaluation.project();
        use.selfEvaluationId = evaluation.id();
        use.reviewId = result.review();
        use.rulePackId = pack;
        use.total = result.total();
        use.grade = result.grade();
        use.suggestion = rule.suggestion();
        use.share = rule.share();
        use.base = new Money(evaluation.initial());
        use.suggested = new Money(evaluation.initial().multiply(rule.share()).setScale(2, RoundingMode.HALF_UP));
        use.status = Status.SUGGESTED;
        use.enteredBy = by;
        return use;
    }

    void decide(DecideResultUse decision, String by, Instant at) {
        requireUndecided(by);
        decided = decision.amountOr(suggested);
        status = decided.equals(suggested) ? Status.ACCEPTED : Status.MODIFIED;
        if (status == Status.MODIFIED
                && (decision.reason() == null || decision.reason().isBlank())) {
            throw Refusal.of(
                    ResultUseProblem.REASON_MISSING,
                    "决定金额 " + decided + " 与建议金额 " + suggested + " 不同，须写明理由",
                    "The amount " + decided + " is not the suggested " + suggested + ": say why");
        }
        reason = decision.reason();
        decidedBy = by;
        decidedAt = at;
    }

    /** @param review null: on the self-score */
    boolean restsOn(UUID review) {
        return Objects.equals(reviewId, review);
    }

    void requireUndecided(String by) {
        if (status != Status.SUGGESTED) {
            throw Refusal.of(ResultUseProblem.DECIDED, "结果应用已有决定", "The use of the result is decided already");
        }
        SecondPerson.require(by, OWN, enteredBy);
    }

    UUID id() {
        return id;
    }

    UUID selfEvaluationId() {
        return selfEvaluationId;
    }

    int version() {
        return version;
    }

    String regionCode() {
        return regionCode;
    }

    String unitCode() {
        return unitCode;
    }

    Money suggested() {
        return suggested;
    }

    /** @param actions null in a list */
    ResultUseView view(List<Action> actions) {
        return new ResultUseView(
                id,
                regionCode,
                unitCode,
                fiscalYear,
                project,
                selfEvaluationId,
                reviewId,
                rulePackId,
                total.toPlainString(),
                grade,
                suggestion,
                share.stripTrailingZeros().toPlainString(),
                base,
                suggested,
                decided,
                status.name().toLowerCase(Locale.ROOT),
                reason,
                decidedAt,
                version,
                actions);
    }
}
