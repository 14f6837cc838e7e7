package org.jixiao.report.reports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;
import org.jixiao.report.snapshot.Snapshot;

/** A report. Its text is fixed when it is written; only its state moves on. */
@Entity
@Table(name = "report")
public class Report {

    private static final Text OWN = new Text("不能审批自己起草或提交的报告", "Nobody approves what they wrote or submitted");

    private enum Status {
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
    private UUID snapshotId;
    private UUID templateId;
    private String title;
    private String narrative;
    private String narrativeDigest;
    private Integer quotedFigures;
    private Integer typedTexts;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String returnReason;
    private Instant writtenAt;
    private String writtenBy;
    private String submittedBy;
    private String approvedBy;
    private Instant approvedAt;

    protected Report() {
        // for Hibernate
    }

    /** @param narrative canonical JSON */
    record Written(UUID template, String title, String narrative, ProvenanceView.Counts counts) {}

    static Report written(UUID id, Snapshot snapshot, Written written, Instant at, String by) {
        var report = new Report();
        report.id = id;
        report.regionCode = snapshot.regionCode();
        report.unitCode = snapshot.unitCode();
        report.fiscalYear = snapshot.fiscalYear();
        report.snapshotId = snapshot.id();
        report.templateId = written.template();
        report.title = written.title();
        report.narrative = written.narrative();
        report.narrativeDigest = Digest.text(Digest.sha256(written.narrative()));
        report.quotedFigures = written.counts().measured();
        report.typedTexts = written.counts().typedTexts();
        report.status = Status.DRAFT;
        report.writtenAt = at;
        report.writtenBy = by;
        return report;
    }

    void submit(String by) {
        if (status != Status.DRAFT) {
            throw Refusal.of(ReportProblem.NOT_DRAFT, "只有起草中的报告可以提交", "Only a draft can be submitted");
        }
        status = Status.SUBMITTED;
        submittedBy = by;
    }

    void approve(String by, Instant at) {
        requireSubmitted();
        SecondPerson.require(by, OWN, writtenBy, submittedBy);
        status = Status.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    /** What is returned stays as it was; the next attempt is a report of its own. */
    void giveBack(String by, String reason) {
        requireSubmitted();
        SecondPerson.require(by, OWN, writtenBy, submittedBy);
        status = Status.RETURNED;
        returnReason = reason;
    }

    private void requireSubmitted() {
        if (status != Status.SUBMITTED) {
            throw Refusal.of(ReportProblem.NOT_SUBMITTED, "报告尚未提交或已有结论", "The report is not submitted");
        }
    }

    public boolean isApproved() {
        return status == Status.APPROVED;
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    public String regionCode() {
        return regionCode;
    }

    public String unitCode() {
        return unitCode;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public UUID snapshotId() {
        return snapshotId;
    }

    public UUID templateId() {
        return templateId;
    }

    public String title() {
        return title;
    }

    public String narrative() {
        return narrative;
    }

    public String narrativeDigest() {
        return narrativeDigest;
    }

    /** Null for a report from before it was counted. */
    Integer quotedFigures() {
        return quotedFigures;
    }

    Integer typedTexts() {
        return typedTexts;
    }

    String status() {
        return status.name().toLowerCase(Locale.ROOT);
    }

    String returnReason() {
        return returnReason;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Instant approvedAt() {
        return approvedAt;
    }
}
