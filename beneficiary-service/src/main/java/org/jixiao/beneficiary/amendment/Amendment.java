package org.jixiao.beneficiary.amendment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.household.StandingHouseholds.Standing;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** A change of what is registered of one household. What it says is sealed; that it was made and decided is not. */
@Entity
public class Amendment {

    private static final Text OWN = new Text("不能审批自己提出的变更申请", "Nobody approves what they proposed");

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private UUID householdId;
    private int baseVersion;
    private LocalDate effectiveOn;
    private String source;
    private String documentNo;
    private byte[] contentSealed;
    private int retentionYear;
    private String status;
    private String proposedBy;
    private Instant proposedAt;
    private String returnReason;
    private String decidedBy;
    private Instant decidedAt;
    private Integer appliedVersion;

    protected Amendment() {
        // for Hibernate
    }

    /** @param id by which the content was sealed */
    static Amendment proposed(
            UUID id, Standing household, Changes.Proposal proposal, byte[] sealed, String by, Instant at) {
        var amendment = new Amendment();
        amendment.id = id;
        amendment.regionCode = household.region();
        amendment.unitCode = household.unit();
        amendment.householdId = household.id();
        amendment.baseVersion = household.version();
        amendment.effectiveOn = proposal.effectiveOn();
        amendment.source = proposal.source().code();
        amendment.documentNo = proposal.documentNo();
        amendment.contentSealed = sealed;
        amendment.retentionYear = household.retentionYear();
        amendment.status = AmendmentStatus.PROPOSED.code();
        amendment.proposedBy = by;
        amendment.proposedAt = at;
        return amendment;
    }

    /** Refuses whoever proposed it, what is decided already, and what was measured against another version. */
    void requireDecidable(String by, int standing) {
        if (status() != AmendmentStatus.PROPOSED) {
            throw Refusal.of(
                    AmendmentProblem.ALREADY_DECIDED,
                    "该变更申请" + status().label() + "，不能再次审批",
                    "The amendment is " + status,
                    Map.of("status", status));
        }
        SecondPerson.require(by, OWN, proposedBy);
        if (standing != baseVersion) {
            throw Refusal.of(
                    AmendmentProblem.HOUSEHOLD_CHANGED,
                    "申请提出时该户为第" + baseVersion + "版，现为第" + standing + "版，请退回后重新提出",
                    "The household was at version " + baseVersion + " and is at " + standing + " now",
                    Map.of("baseVersion", baseVersion, "version", standing));
        }
    }

    void approve(String by, Instant at, int applied) {
        status = AmendmentStatus.APPROVED.code();
        decidedBy = by;
        decidedAt = at;
        appliedVersion = applied;
    }

    void sendBack(String by, Instant at, String reason) {
        status = AmendmentStatus.RETURNED.code();
        decidedBy = by;
        decidedAt = at;
        returnReason = reason;
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

    UUID householdId() {
        return householdId;
    }

    int baseVersion() {
        return baseVersion;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    Source source() {
        return Source.of(source);
    }

    String documentNo() {
        return documentNo;
    }

    byte[] contentSealed() {
        return contentSealed;
    }

    AmendmentStatus status() {
        return AmendmentStatus.of(status);
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String returnReason() {
        return returnReason;
    }

    Integer appliedVersion() {
        return appliedVersion;
    }
}
