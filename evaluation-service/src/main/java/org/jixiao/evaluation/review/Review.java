package org.jixiao.evaluation.review;

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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.selfevaluation.ApprovedEvaluations.Approved;

/** One review of one approved self-evaluation. Long for its columns; it decides in five methods. */
@Entity
public class Review {

    private static final Text OWN = new Text("复核人不能确认自己的复核，也不能复核自己经手的自评", "Nobody decides on what they had a hand in");

    enum Status {
        DRAFT,
        SUBMITTED,
        CONFIRMED,
        RETURNED
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

    @Enumerated(EnumType.STRING)
    private Status status;

    private String returnReason;

    @Enumerated(EnumType.STRING)
    private Opinion opinion;

    private String comment;
    private BigDecimal selfTotal;
    private BigDecimal total;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private String result;
    private String traceDigest;
    private String unitHands;
    private String enteredBy;
    private String submittedBy;
    private String confirmedBy;
    private Instant confirmedAt;

    protected Review() {
        // for Hibernate
    }

    /** What the engine made of the marks. */
    record Computed(BigDecimal total, Grade grade, String result, String traceDigest) {}

    static Review of(UUID id, Approved evaluation) {
        var review = new Review();
        review.id = id;
        review.regionCode = evaluation.region();
        review.unitCode = evaluation.unit();
        review.fiscalYear = evaluation.fiscalYear();
        review.project = evaluation.project();
        review.selfEvaluationId = evaluation.id();
        review.selfTotal = evaluation.total();
        review.unitHands = String.join(" ", evaluation.hands());
        review.status = Status.DRAFT;
        return review;
    }

    /** Also what was returned is written anew, and is a draft again. */
    void write(Computed computed, Opinion opinion, String comment, String by) {
        requireWritable(by);
        this.total = computed.total();
        this.grade = computed.grade();
        this.result = computed.result();
        this.traceDigest = computed.traceDigest();
        this.opinion = opinion;
        this.comment = comment;
        this.enteredBy = by;
        this.status = Status.DRAFT;
        this.returnReason = null;
    }

    void submit(String by) {
        requireDraft();
        status = Status.SUBMITTED;
        submittedBy = by;
    }

    void confirm(String by, Instant at) {
        requireSubmitted(by);
        status = Status.CONFIRMED;
        confirmedBy = by;
        confirmedAt = at;
    }

    void returnTo(String by, String reason) {
        requireSubmitted(by);
        status = Status.RETURNED;
        returnReason = reason;
    }

    void requireWritable(String by) {
        requireOneOf(Status.DRAFT, Status.RETURNED);
        SecondPerson.require(by, OWN, unitHands.split(" "));
    }

    void requireDraft() {
        requireOneOf(Status.DRAFT);
    }

    private void requireOneOf(Status... allowed) {
        if (Stream.of(allowed).noneMatch(status::equals)) {
            throw Refusal.of(
                    ReviewProblem.NOT_DRAFT,
                    "复核已提交或已确认，不能修改",
                    "The review is submitted or confirmed and is not changed",
                    Map.of("status", statusName()));
        }
    }

    void requireSubmitted(String by) {
        if (status != Status.SUBMITTED) {
            throw Refusal.of(
                    ReviewProblem.NOT_SUBMITTED,
                    "只有已提交的复核可以确认或退回",
                    "Only a submitted review is confirmed or returned",
                    Map.of("status", statusName()));
        }
        var hands = Stream.concat(Stream.of(enteredBy, submittedBy), Stream.of(unitHands.split(" ")))
                .toList();
        SecondPerson.require(by, OWN, List.copyOf(hands));
    }

    String statusName() {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** |review − self| ÷ self to four decimals; null where nothing was claimed. */
    String differenceRate() {
        return selfTotal.signum() == 0
                ? null
                : difference().abs().divide(selfTotal, 4, RoundingMode.HALF_UP).toPlainString();
    }

    BigDecimal difference() {
        return total.subtract(selfTotal);
    }

    UUID id() {
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

    UUID project() {
        return project;
    }

    UUID selfEvaluationId() {
        return selfEvaluationId;
    }

    String returnReason() {
        return returnReason;
    }

    Opinion opinion() {
        return opinion;
    }

    String comment() {
        return comment;
    }

    BigDecimal selfTotal() {
        return selfTotal;
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

    String traceDigest() {
        return traceDigest;
    }
}
