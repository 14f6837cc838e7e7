package org.jixiao.evaluation.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;
import org.jixiao.evaluation.targetset.TargetSet;

/** How a sealed target set is planned to be reached by months (月度计划进度); the latest approved one counts. */
@Entity
public class MonitoringPlan {

    private static final Text OWN = new Text("编制人不能审批自己编制的计划进度", "Nobody approves their own plan");

    enum Status {
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
    private UUID targetSetId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String returnReason;
    private String reason;
    private String curves;
    private String enteredBy;
    private String decidedBy;
    private Instant decidedAt;

    protected MonitoringPlan() {
        // for Hibernate
    }

    static MonitoringPlan entered(UUID id, TargetSet targets, String reason, String curves, String by) {
        var plan = new MonitoringPlan();
        plan.id = id;
        plan.regionCode = targets.regionCode();
        plan.unitCode = targets.unitCode();
        plan.fiscalYear = targets.fiscalYear();
        plan.targetSetId = targets.id();
        plan.status = Status.SUBMITTED;
        plan.reason = reason;
        plan.curves = curves;
        plan.enteredBy = by;
        return plan;
    }

    /** @param returned why it is returned; null for an approval */
    void decide(String by, String returned, Instant at) {
        requireUndecided(by);
        status = returned == null ? Status.APPROVED : Status.RETURNED;
        returnReason = returned;
        decidedBy = by;
        decidedAt = at;
    }

    /** Before anything is locked for the decision. */
    void requireUndecided(String by) {
        if (status != Status.SUBMITTED) {
            throw Refusal.of(
                    MonitoringProblem.NOT_WAITING,
                    "计划进度已审批或退回",
                    "The plan was decided on already",
                    Map.of("status", statusName()));
        }
        SecondPerson.require(by, OWN, enteredBy);
    }

    String statusName() {
        return status.name().toLowerCase(Locale.ROOT);
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

    UUID targetSetId() {
        return targetSetId;
    }

    String returnReason() {
        return returnReason;
    }

    String reason() {
        return reason;
    }

    String curves() {
        return curves;
    }
}
