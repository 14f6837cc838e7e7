package org.jixiao.beneficiary.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;

/** 到期销毁: proposed by one person, approved by another, and carried out in steps that can each be repeated. */
@Entity
@Table(name = "retention_run")
public class RetentionRun {

    private static final Text OWN = new Text("不能批准自己提出的销毁", "Nobody decides on a destruction that they proposed");

    /** In this order; the keys go last. */
    public enum Step {
        PROLONGING,
        DESTROYING,
        KEYS
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int year;
    private String reason;
    private String status;
    private String step;
    private UUID position;
    private int prolonged;
    private int destroyed;
    private String[] keys;
    private String proposedBy;
    private String decidedBy;
    private String returnReason;
    private Instant finishedAt;

    protected RetentionRun() {
        // for Hibernate
    }

    static RetentionRun proposed(UUID id, RetentionRuns.Propose request, String by) {
        var run = new RetentionRun();
        run.id = id;
        run.regionCode = request.region();
        run.unitCode = request.unit();
        run.year = request.year();
        run.reason = request.reason();
        run.status = "proposed";
        run.keys = new String[0];
        run.proposedBy = by;
        run.begin(Step.PROLONGING);
        return run;
    }

    void approve(String by) {
        decide(by, "approved");
    }

    void sendBack(String by, String why) {
        decide(by, "returned");
        returnReason = why;
    }

    private void decide(String by, String decision) {
        if (!status.equals("proposed")) {
            throw Refusal.of(
                    RetentionProblem.WRONG_STATE, "该次销毁已审批", "It is decided already", Map.of("status", status));
        }
        SecondPerson.require(by, OWN, proposedBy);
        status = decision;
        decidedBy = by;
    }

    boolean isToBeCarriedOut() {
        return status.equals("approved");
    }

    void begin(Step next) {
        step = next.name().toLowerCase(Locale.ROOT);
        position = new UUID(0, 0);
    }

    void reached(UUID household, int more, int gone) {
        position = household;
        prolonged += more;
        destroyed += gone;
    }

    /** Written down before the first of them goes, so that a repetition knows them. */
    void destroys(Collection<String> ids) {
        keys = ids.toArray(String[]::new);
    }

    void finish(Instant at) {
        status = "done";
        finishedAt = at;
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

    int year() {
        return year;
    }

    String reason() {
        return reason;
    }

    String status() {
        return status;
    }

    Step step() {
        return Step.valueOf(step.toUpperCase(Locale.ROOT));
    }

    String stepCode() {
        return step;
    }

    UUID position() {
        return position;
    }

    int prolonged() {
        return prolonged;
    }

    int destroyed() {
        return destroyed;
    }

    String[] keys() {
        return keys.clone();
    }

    String returnReason() {
        return returnReason;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
