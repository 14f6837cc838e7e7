package org.jixiao.evaluation.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.action.Action;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;
import org.jixiao.evaluation.lamp.MonitoringRules.Consequence;
import org.jixiao.evaluation.lamp.PaceLamp;

/**
 * A warning with a clock (预警). A unit's disposal in time stops the clock, a return sets it running again from where it
 * was; whoever lets it run out meets the consequence of the rule pack, and still has to dispose of it.
 */
@Entity
public class Alert {

    private static final Text OWN = new Text("处置人不能确认自己的处置", "Nobody confirms their own disposal");

    enum Status {
        OPEN,
        DISPOSED,
        EXPIRED,
        ENDED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private UUID project;
    private UUID sheetId;
    private String rule;

    @Enumerated(EnumType.STRING)
    private PaceLamp lamp;

    private String subject;
    private LocalDate raisedOn;
    private Instant raisedAt;
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private Consequence consequence;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant expiredAt;

    @Enumerated(EnumType.STRING)
    private Disposal disposal;

    private String reason;
    private String documentNo;
    private String returnReason;
    private String disposedBy;
    private String endedBy;
    private Instant endedAt;

    protected Alert() {
        // for Hibernate
    }

    static Alert raised(UUID id, Raising raising, Raising.Found found) {
        var alert = new Alert();
        alert.id = id;
        alert.regionCode = raising.of().region();
        alert.unitCode = raising.of().unit();
        alert.fiscalYear = raising.of().fiscalYear();
        alert.project = raising.of().project();
        alert.sheetId = raising.of().sheet();
        alert.rule = found.rule();
        alert.lamp = found.lamp();
        alert.subject = found.subject();
        alert.raisedOn = raising.today();
        alert.raisedAt = raising.at();
        alert.due = raising.clock().due(raising.today());
        alert.consequence = raising.clock().consequence();
        alert.status = Status.OPEN;
        return alert;
    }

    void dispose(DisposeOfAlert request, String by) {
        requireOpen();
        status = Status.DISPOSED;
        disposal = request.disposal();
        reason = request.reason();
        documentNo = request.documentNo();
        returnReason = null;
        disposedBy = by;
    }

    void end(String by, Instant at) {
        requireDisposed(by);
        status = Status.ENDED;
        endedBy = by;
        endedAt = at;
    }

    void returnTo(String by, String why) {
        requireDisposed(by);
        status = hasExpired() ? Status.EXPIRED : Status.OPEN;
        returnReason = why;
    }

    /** The clock has run out. */
    void expire(Instant at) {
        status = Status.EXPIRED;
        expiredAt = at;
    }

    void requireOpen() {
        if (status != Status.OPEN && status != Status.EXPIRED) {
            throw Refusal.of(
                    AlertProblem.NOT_OPEN,
                    "预警已处置",
                    "The alert was disposed of already",
                    Map.of("status", statusName()));
        }
    }

    void requireDisposed(String by) {
        if (status != Status.DISPOSED) {
            throw Refusal.of(
                    AlertProblem.NOT_DISPOSED,
                    "只有已处置的预警可以确认或退回",
                    "Only a disposal is confirmed or returned",
                    Map.of("status", statusName()));
        }
        SecondPerson.require(by, OWN, disposedBy);
    }

    boolean hasExpired() {
        return expiredAt != null;
    }

    /** Whether payments of the project are to be refused because of this alert alone. */
    boolean holdsMoney() {
        return status == Status.ENDED ? disposal == Disposal.CANCEL : hasExpired() && consequence != Consequence.NONE;
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

    UUID project() {
        return project;
    }

    String rule() {
        return rule;
    }

    LocalDate due() {
        return due;
    }

    Consequence consequence() {
        return consequence;
    }

    Disposal disposal() {
        return disposal;
    }

    String documentNo() {
        return documentNo;
    }

    /** @param actions null in a list */
    AlertView view(List<Action> actions) {
        return new AlertView(
                id,
                regionCode,
                unitCode,
                fiscalYear,
                project,
                sheetId,
                rule,
                lamp,
                subject,
                raisedOn,
                due,
                consequence,
                statusName(),
                hasExpired(),
                disposal,
                reason,
                documentNo,
                returnReason,
                version,
                actions);
    }
}
