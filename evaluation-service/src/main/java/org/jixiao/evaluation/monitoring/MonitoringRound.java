package org.jixiao.evaluation.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A round of monitoring (监控批次) as it was sent out. Never changed; what was wrong in it is sent out again. */
@Entity
@Immutable
public class MonitoringRound {

    @Id
    private UUID id;

    @Column(name = "region_code")
    private String region;

    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private RoundKind kind;

    private int month;
    private LocalDate cutOff;
    private LocalDate deadline;
    private String name;
    private String requirement;
    private String documentNo;
    private String openedBy;
    private Instant recordedAt;

    protected MonitoringRound() {
        // for Hibernate
    }

    static MonitoringRound opened(UUID id, OpenRound request, String by, Instant at) {
        var round = new MonitoringRound();
        round.id = id;
        round.region = request.region();
        round.fiscalYear = request.fiscalYear();
        round.kind = request.kind();
        round.month = request.month();
        round.cutOff = request.cutOff();
        round.deadline = request.deadline();
        round.name = request.name();
        round.requirement = request.requirement();
        round.documentNo = request.documentNo();
        round.openedBy = by;
        round.recordedAt = at;
        return round;
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }

    int fiscalYear() {
        return fiscalYear;
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

    String name() {
        return name;
    }

    RoundView view() {
        return new RoundView(
                id,
                region,
                fiscalYear,
                kind,
                month,
                cutOff,
                deadline,
                name,
                requirement,
                documentNo,
                recordedAt,
                List.of());
    }
}
