package org.jixiao.beneficiary.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** 年审、核查: what one person found, and another decides. Nothing else takes anybody off the register, or back on it. */
@Entity
public class ReCheck {

    static final String PROPOSED = "proposed";

    private static final Text OWN = new Text("不能审批自己登记的核查", "Nobody decides on a re-check that they recorded");

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private UUID enrolmentId;
    private boolean annual;
    private String outcome;
    private String exitReason;
    private String opinion;
    private LocalDate effectiveOn;
    private String status;
    private String enteredBy;
    private String decidedBy;
    private String returnReason;

    protected ReCheck() {
        // for Hibernate
    }

    static ReCheck recorded(UUID id, Enrolment enrolment, RecordReCheck request, String by) {
        var reCheck = new ReCheck();
        reCheck.id = id;
        reCheck.regionCode = enrolment.regionCode();
        reCheck.unitCode = enrolment.unitCode();
        reCheck.enrolmentId = enrolment.id();
        reCheck.annual = request.annual();
        reCheck.outcome = request.outcome().code();
        reCheck.exitReason =
                request.exitReason() == null ? null : request.exitReason().code();
        reCheck.opinion = request.opinion();
        reCheck.effectiveOn = request.effectiveOn();
        reCheck.status = PROPOSED;
        reCheck.enteredBy = by;
        return reCheck;
    }

    void approve(String by) {
        decide(by, "approved");
    }

    void sendBack(String by, String reason) {
        decide(by, "returned");
        returnReason = reason;
    }

    private void decide(String by, String decision) {
        if (!status.equals(PROPOSED)) {
            throw Refusal.of(EnrolmentProblem.WRONG_STATE, "该核查已审批", "It is decided already", Map.of("status", status));
        }
        SecondPerson.require(by, OWN, enteredBy);
        status = decision;
        decidedBy = by;
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

    UUID enrolmentId() {
        return enrolmentId;
    }

    boolean isAnnual() {
        return annual;
    }

    ReCheckOutcome outcome() {
        return Code.parse(ReCheckOutcome.class, outcome);
    }

    ExitReason exitReason() {
        return exitReason == null ? null : Code.parse(ExitReason.class, exitReason);
    }

    String opinion() {
        return opinion;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String status() {
        return status;
    }

    String returnReason() {
        return returnReason;
    }
}
