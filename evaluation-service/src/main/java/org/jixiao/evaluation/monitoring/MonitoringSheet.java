package org.jixiao.evaluation.monitoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;
import org.jixiao.common.workflow.SecondPerson;
import org.jixiao.evaluation.lamp.PaceLamp;

/** One project's sheet of a round (绩效目标执行监控表). Long for its columns; it decides in five methods. */
@Entity
public class MonitoringSheet {

    private static final Text OWN = new Text("填报人不能审核自己填报的监控表", "Nobody approves their own sheet");

    enum Status {
        OPEN,
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
    private UUID roundId;
    private UUID targetSetId;
    private UUID project;
    private String title;
    private int month;
    private LocalDate cutOff;
    private LocalDate deadline;
    private UUID rulePackId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String returnReason;
    private String readings;
    private String entries;
    private String result;

    @Enumerated(EnumType.STRING)
    private PaceLamp lamp;

    private String digest;
    private boolean late;
    private String enteredBy;
    private String submittedBy;
    private LocalDate submittedOn;
    private String approvedBy;
    private Instant approvedAt;

    protected MonitoringSheet() {
        // for Hibernate
    }

    static MonitoringSheet opened(UUID id, MonitoringRound round, RoundService.Monitored monitored, UUID pack) {
        var sheet = new MonitoringSheet();
        sheet.id = id;
        sheet.regionCode = round.region();
        sheet.unitCode = monitored.unit();
        sheet.fiscalYear = round.fiscalYear();
        sheet.roundId = round.id();
        sheet.targetSetId = monitored.targetSet();
        sheet.project = monitored.project();
        sheet.title = round.name();
        sheet.month = round.month();
        sheet.cutOff = round.cutOff();
        sheet.deadline = round.deadline();
        sheet.rulePackId = pack;
        sheet.status = Status.OPEN;
        return sheet;
    }

    /** A sheet in the forms in which it is kept. */
    record Content(String readings, String entries, String result, PaceLamp lamp) {}

    void write(Content content, String by) {
        requireEditable();
        readings = content.readings();
        entries = content.entries();
        result = content.result();
        lamp = content.lamp();
        enteredBy = by;
    }

    /** 报送: after the deadline it is marked for ever as late. */
    void submit(String by, LocalDate on) {
        requireEditable();
        status = Status.SUBMITTED;
        returnReason = null;
        submittedBy = by;
        submittedOn = on;
        late = late || on.isAfter(deadline);
    }

    void approve(String by, Instant at, String sealed) {
        requireSubmitted(by);
        status = Status.APPROVED;
        approvedBy = by;
        approvedAt = at;
        digest = sealed;
    }

    void returnTo(String by, String reason) {
        requireSubmitted(by);
        status = Status.RETURNED;
        returnReason = reason;
    }

    void requireEditable() {
        if (status != Status.OPEN && status != Status.RETURNED) {
            throw Refusal.of(
                    MonitoringProblem.NOT_WAITING,
                    "监控表已报送，不能修改",
                    "The sheet was submitted and cannot be changed",
                    Map.of("status", statusName()));
        }
    }

    void requireFillable() {
        requireEditable();
        if (readings == null) {
            throw Refusal.of(MonitoringProblem.NOT_READ, "请先取数", "Take the readings first");
        }
    }

    void requireSubmitted(String by) {
        if (status != Status.SUBMITTED) {
            throw Refusal.of(
                    MonitoringProblem.NOT_WAITING,
                    "只有已报送的监控表可以审核或退回",
                    "Only a submitted sheet is approved or returned",
                    Map.of("status", statusName()));
        }
        SecondPerson.require(by, OWN, enteredBy, submittedBy);
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

    UUID roundId() {
        return roundId;
    }

    UUID targetSetId() {
        return targetSetId;
    }

    UUID project() {
        return project;
    }

    String title() {
        return title;
    }

    int month() {
        return month;
    }

    LocalDate cutOff() {
        return cutOff;
    }

    LocalDate deadline() {
        return deadline;
    }

    UUID rulePackId() {
        return rulePackId;
    }

    String returnReason() {
        return returnReason;
    }

    String readings() {
        return readings;
    }

    String entries() {
        return entries;
    }

    String result() {
        return result;
    }

    PaceLamp lamp() {
        return lamp;
    }

    String digest() {
        return digest;
    }

    boolean isLate() {
        return late;
    }
}
