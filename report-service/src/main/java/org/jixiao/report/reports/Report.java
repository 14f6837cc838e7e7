package org.jixiao.report.reports;

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
import org.jixiao.common.fact.Digest;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;
import org.jixiao.report.snapshot.Snapshot;

/** A report. Its prose is edited while it is a draft; from its submission on only its state moves. */
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
    private int proseVersion;
    private int openFigures;

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

    record Written(UUID template, String title, Edition edition) {}

    /**
     * What a report says at one time.
     *
     * @param narrative canonical JSON
     * @param openFigures figures that were typed and not explained
     */
    public record Edition(String narrative, ProvenanceView.Counts counts, int openFigures) {}

    static Report written(UUID id, Snapshot snapshot, Written written, Instant at, String by) {
        var report = new Report();
        report.id = id;
        report.regionCode = snapshot.regionCode();
        report.unitCode = snapshot.unitCode();
        report.fiscalYear = snapshot.fiscalYear();
        report.snapshotId = snapshot.id();
        report.templateId = written.template();
        report.title = written.title();
        report.say(written.edition());
        report.status = Status.DRAFT;
        report.writtenAt = at;
        report.writtenBy = by;
        return report;
    }

    public void requireEditable() {
        if (status != Status.DRAFT) {
            throw Refusal.of(ReportProblem.NOT_DRAFT, "只有起草中的报告可以改写；已提交的请由审批人退回后重新成文", "Only a draft can be edited");
        }
    }

    public void edit(Edition edition) {
        requireEditable();
        say(edition);
        proseVersion++;
    }

    private void say(Edition edition) {
        narrative = edition.narrative();
        narrativeDigest = Digest.text(Digest.sha256(narrative));
        quotedFigures = edition.counts().measured();
        typedTexts = edition.counts().typedTexts();
        openFigures = edition.openFigures();
    }

    void submit(String by) {
        if (status != Status.DRAFT) {
            throw Refusal.of(ReportProblem.NOT_DRAFT, "只有起草中的报告可以提交", "Only a draft can be submitted");
        }
        if (openFigures > 0) {
            throw Refusal.of(
                    ReportProblem.FIGURES_OPEN,
                    "正文有 " + openFigures + " 处手写的数字，请改为引用快照，或写明理由后再提交",
                    "Typed figures are neither quoted nor explained",
                    Map.of("open", openFigures));
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

    public int version() {
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

    public Integer typedTexts() {
        return typedTexts;
    }

    /** 0 for the text that the template wrote. */
    public int proseVersion() {
        return proseVersion;
    }

    int openFigures() {
        return openFigures;
    }

    String status() {
        return status.name().toLowerCase(Locale.ROOT);
    }

    String returnReason() {
        return returnReason;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String writtenBy() {
        return writtenBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }
}
