package org.jixiao.evaluation.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;
import org.jixiao.evaluation.rulepack.IndicatorKind;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.targetset.FactService;
import org.jixiao.evaluation.targetset.IndicatorGroup;

/** One version of one indicator of the library. Long for its columns; it decides in four methods. */
@Entity
@Table(name = "library_indicator")
public class LibraryIndicator {

    private static final Text OWN = new Text("填报人不能确认自己填报的指标", "Nobody confirms their own indicator");

    enum Status {
        DRAFT,
        SUBMITTED,
        CONFIRMED,
        RETURNED
    }

    @Id
    UUID id;

    @Version
    int version;

    String regionCode;
    String department;
    String code;
    int revision;

    @Enumerated(EnumType.STRING)
    IndicatorKind kind;

    @Enumerated(EnumType.STRING)
    IndicatorGroup kindGroup;

    String name;

    @Enumerated(EnumType.STRING)
    Operator operator;

    String unitOfMeasure;
    String meaning;
    String formula;
    String method;
    String source;
    String frequency;

    @Enumerated(EnumType.STRING)
    FactService factService;

    String factName;
    String evidenceKinds;

    @Enumerated(EnumType.STRING)
    Status status;

    String returnReason;
    String enteredBy;
    String submittedBy;
    String confirmedBy;
    Instant confirmedAt;
    String digest;

    protected LibraryIndicator() {
        // for Hibernate
    }

    /** What of a draft is kept as JSON. */
    record Texts(String formula, String evidenceKinds) {}

    static LibraryIndicator drafted(UUID id, DraftIndicatorDefinition draft, int revision) {
        var indicator = new LibraryIndicator();
        indicator.id = id;
        indicator.regionCode = draft.region();
        indicator.department = draft.department();
        indicator.code = draft.code();
        indicator.revision = revision;
        indicator.status = Status.DRAFT;
        return indicator;
    }

    void rewrite(DraftIndicatorDefinition draft, Texts texts, String by) {
        requireOpen();
        kind = draft.level1();
        kindGroup = draft.level2();
        name = draft.name();
        operator = draft.operator();
        unitOfMeasure = draft.unitOfMeasure();
        meaning = draft.meaning();
        formula = texts.formula();
        method = draft.method();
        source = draft.source();
        frequency = draft.frequency();
        factService = draft.binding() == null ? null : draft.binding().service();
        factName = draft.binding() == null ? null : draft.binding().fact();
        evidenceKinds = texts.evidenceKinds();
        status = Status.DRAFT;
        enteredBy = by;
    }

    void submit(String by) {
        requireOpen();
        status = Status.SUBMITTED;
        submittedBy = by;
        returnReason = null;
    }

    void requireDecidable(String by) {
        if (status != Status.SUBMITTED) {
            throw Refusal.of(
                    LibraryProblem.NOT_SUBMITTED,
                    "只有已提交的指标可以确认或退回",
                    "Only a submitted indicator is confirmed or returned",
                    Map.of("status", statusName()));
        }
        SecondPerson.require(by, OWN, enteredBy, submittedBy);
    }

    void confirm(String by, Instant at, String contentDigest) {
        requireDecidable(by);
        status = Status.CONFIRMED;
        confirmedBy = by;
        confirmedAt = at;
        digest = contentDigest;
    }

    void returnTo(String by, String reason) {
        requireDecidable(by);
        status = Status.RETURNED;
        returnReason = reason;
    }

    void requireOpen() {
        if (status != Status.DRAFT && status != Status.RETURNED) {
            throw Refusal.of(
                    LibraryProblem.NOT_OPEN,
                    "指标已提交或已确认，不能修改；修改已确认的指标请以同一编码另填下一版本",
                    "Submitted or confirmed; a change of what is confirmed is the next version of the same code",
                    Map.of("status", statusName()));
        }
    }

    boolean isConfirmed() {
        return status == Status.CONFIRMED;
    }

    String statusName() {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
