package org.jixiao.evaluation.selfevaluation;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.LazyGroup;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.targetset.Level;
import org.jixiao.evaluation.targetset.TargetSet;

/**
 * One attempt at the self-evaluation of a project or a unit. Its score is what {@link Evaluator} made of the records.
 * Long for its columns; it decides in six methods.
 */
@Entity
public class SelfEvaluation {

    private static final Text OWN = new Text("填报人不能审核自己填报的自评", "Nobody approves their own entry");

    enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        RETURNED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private Level level;

    private UUID project;
    private UUID targetSetId;
    private UUID rulePackId;
    private int attempt;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String returnReason;
    private String achievement;
    private String explanations;
    private LocalDate asOf;
    private Instant knownAt;
    private BigDecimal total;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private String result;

    /** A third of the whole row, and needed only where somebody reads how every point came about. */
    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("traces")
    private String trace;

    private String traceDigest;
    private String baselines;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("traces")
    private String baselineTraces;

    private String enteredBy;
    private String submittedBy;
    private String approvedBy;
    private Instant approvedAt;

    protected SelfEvaluation() {
        // for Hibernate
    }

    /** What was computed at one pair of instants, in the form in which it is kept. */
    record Computed(
            UUID rulePackId,
            LocalDate asOf,
            Instant knownAt,
            BigDecimal total,
            Grade grade,
            String result,
            String trace,
            String traceDigest,
            String baselines,
            String baselineTraces) {}

    static SelfEvaluation of(UUID id, TargetSet targets, int attempt) {
        var evaluation = new SelfEvaluation();
        evaluation.id = id;
        evaluation.regionCode = targets.regionCode();
        evaluation.unitCode = targets.unitCode();
        evaluation.fiscalYear = targets.fiscalYear();
        evaluation.level = targets.level();
        evaluation.project = targets.project();
        evaluation.targetSetId = targets.id();
        evaluation.attempt = attempt;
        evaluation.status = Status.DRAFT;
        return evaluation;
    }

    /** A new attempt is scored by the pack of the earlier one, whatever governs today. */
    void keepPack(UUID pack) {
        this.rulePackId = pack;
    }

    void scored(Computed computed, String achievement, String explanations, String by) {
        requireDraft();
        this.rulePackId = computed.rulePackId();
        this.asOf = computed.asOf();
        this.knownAt = computed.knownAt();
        this.total = computed.total();
        this.grade = computed.grade();
        this.result = computed.result();
        this.trace = computed.trace();
        this.traceDigest = computed.traceDigest();
        this.baselines = computed.baselines();
        this.baselineTraces = computed.baselineTraces();
        this.achievement = achievement;
        this.explanations = explanations;
        this.enteredBy = by;
    }

    /** 提交: from here on the score is locked. */
    void submit(String by) {
        requireDraft();
        status = Status.SUBMITTED;
        submittedBy = by;
    }

    void approve(String by, Instant at) {
        requireSubmitted(by);
        status = Status.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    void returnTo(String by, String reason) {
        requireSubmitted(by);
        status = Status.RETURNED;
        returnReason = reason;
    }

    void requireDraft() {
        if (status != Status.DRAFT) {
            throw Refusal.of(
                    SelfEvaluationProblem.NOT_DRAFT,
                    "自评已提交锁定，不能修改；被退回的请重新发起",
                    "The self-evaluation is locked; after a return, start a new one",
                    Map.of("status", statusName()));
        }
    }

    void requireSubmitted(String by) {
        if (status != Status.SUBMITTED) {
            throw Refusal.of(
                    SelfEvaluationProblem.NOT_SUBMITTED,
                    "只有已提交的自评可以审核或退回",
                    "Only a submitted self-evaluation is approved or returned",
                    Map.of("status", statusName()));
        }
        SecondPerson.require(by, OWN, enteredBy, submittedBy);
    }

    boolean isApproved() {
        return status == Status.APPROVED;
    }

    /** Who entered, submitted and approved it, as far as that is done. */
    List<String> hands() {
        return Stream.of(enteredBy, submittedBy, approvedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    boolean isReturned() {
        return status == Status.RETURNED;
    }

    String statusName() {
        return status.name().toLowerCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
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

    int fiscalYear() {
        return fiscalYear;
    }

    Level level() {
        return level;
    }

    UUID project() {
        return project;
    }

    UUID targetSetId() {
        return targetSetId;
    }

    UUID rulePackId() {
        return rulePackId;
    }

    int attempt() {
        return attempt;
    }

    String returnReason() {
        return returnReason;
    }

    String achievement() {
        return achievement;
    }

    String explanations() {
        return explanations;
    }

    LocalDate asOf() {
        return asOf;
    }

    Instant knownAt() {
        return knownAt;
    }

    BigDecimal total() {
        return total;
    }

    Grade grade() {
        return grade;
    }

    String result() {
        return result;
    }

    String trace() {
        return trace;
    }

    String traceDigest() {
        return traceDigest;
    }

    /** Null where it was scored before every baseline was. */
    String baselines() {
        return baselines;
    }

    String baselineTraces() {
        return baselineTraces;
    }
}
