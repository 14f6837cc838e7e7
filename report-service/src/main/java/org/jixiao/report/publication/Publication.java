package org.jixiao.report.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;
import org.jixiao.report.reports.Report;

/** A report on its way to the public. What went out is never changed; it can be corrected by another, or withdrawn. */
@Entity
@Table(name = "publication")
class Publication {

    private static final Text OWN = new Text("不能审核自己申请的公开", "Nobody lets out what they proposed");

    private enum Status {
        PROPOSED,
        PUBLISHED,
        RETURNED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private UUID reportId;
    private UUID corrects;
    private String title;
    private String narrative;
    private String narrativeDigest;
    private int withheld;
    private int smallCell;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String reason;
    private Instant proposedAt;
    private String proposedBy;
    private Instant decidedAt;
    private String decidedBy;

    protected Publication() {
        // for Hibernate
    }

    /** @param smallCell the smallest count that the edition states */
    record Proposal(Report report, UUID corrects, PublicEdition edition, int smallCell) {}

    static Publication proposed(UUID id, Proposal proposal, Instant at, String by) {
        var publication = new Publication();
        publication.id = id;
        publication.regionCode = proposal.report().regionCode();
        publication.unitCode = proposal.report().unitCode();
        publication.fiscalYear = proposal.report().fiscalYear();
        publication.reportId = proposal.report().id();
        publication.corrects = proposal.corrects();
        publication.title = proposal.report().title();
        publication.narrative = CanonicalJson.of(proposal.edition().narrative());
        publication.narrativeDigest = Digest.text(Digest.sha256(publication.narrative));
        publication.withheld = proposal.edition().withheld();
        publication.smallCell = proposal.smallCell();
        publication.status = Status.PROPOSED;
        publication.proposedAt = at;
        publication.proposedBy = by;
        return publication;
    }

    /** Changes nothing; refuses where {@link #publish} would. */
    void requireDecidableBy(String person) {
        if (!isProposed()) {
            throw Refusal.of(PublicationProblem.NOT_PROPOSED, "这次公开申请已有结论", "The publication is decided");
        }
        SecondPerson.require(person, OWN, proposedBy);
    }

    void publish(String by, Instant at) {
        decide(Status.PUBLISHED, by, at);
    }

    void giveBack(String by, Instant at, String why) {
        decide(Status.RETURNED, by, at);
        reason = why;
    }

    private void decide(Status outcome, String by, Instant at) {
        requireDecidableBy(by);
        status = outcome;
        decidedBy = by;
        decidedAt = at;
    }

    /** Whoever sees personal data in public takes it away: the one act here that needs no second person. */
    void withdraw(String why) {
        requirePublished();
        status = Status.WITHDRAWN;
        reason = why;
    }

    void requirePublished() {
        if (!isPublished()) {
            throw Refusal.of(PublicationProblem.NOT_PUBLISHED, "只有已公开的文件可以撤下", "Only what is out can be withdrawn");
        }
    }

    boolean isProposed() {
        return status == Status.PROPOSED;
    }

    boolean isPublished() {
        return status == Status.PUBLISHED;
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

    UUID reportId() {
        return reportId;
    }

    UUID corrects() {
        return corrects;
    }

    String title() {
        return title;
    }

    String narrative() {
        return narrative;
    }

    String narrativeDigest() {
        return narrativeDigest;
    }

    int withheld() {
        return withheld;
    }

    int smallCell() {
        return smallCell;
    }

    String status() {
        return status.name().toLowerCase(Locale.ROOT);
    }

    String reason() {
        return reason;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
