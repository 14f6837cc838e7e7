package org.jixiao.budget.hold;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jixiao.budget.project.Project;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.problem.Refusal;

/** What was decided on the payments of a project, at one time. Appended, never changed; the latest counts. */
@Entity
public class ProjectHold {

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private UUID projectId;
    private int version;

    @Enumerated(EnumType.STRING)
    private HoldMode mode;

    private boolean citing;
    private String reason;
    private String documentNo;
    private UUID alertId;
    private Instant recordedAt;
    private String recordedBy;

    protected ProjectHold() {
        // for Hibernate
    }

    static ProjectHold placed(Project project, int version, PlaceHold request, Instant at, String by) {
        var hold = new ProjectHold();
        hold.id = UuidV7.next();
        hold.regionCode = project.regionCode();
        hold.unitCode = project.unitCode();
        hold.projectId = project.id();
        hold.version = version;
        hold.mode = request.mode();
        hold.citing = request.citing();
        hold.reason = request.reason();
        hold.documentNo = request.documentNo();
        hold.alertId = request.alert();
        hold.recordedAt = at;
        hold.recordedBy = by;
        return hold;
    }

    /** 支出管控: what is held or paused is not paid, and what must cite its target does. */
    void require(Citation cited) {
        if (mode.refusesPayments()) {
            throw Refusal.of(
                    HoldProblem.PAYMENTS_REFUSED,
                    "项目已被" + (mode == HoldMode.PAUSE ? "暂停" : "暂缓") + "支出：" + reason,
                    "Payments of the project are held",
                    Map.of("mode", mode.name().toLowerCase(Locale.ROOT), "hold", id.toString()));
        }
        if (citing && !cited.isComplete()) {
            throw Refusal.of(
                    HoldProblem.CITATION_MISSING,
                    "该项目的支付须注明绩效指标（indicator）和所属期间（period）",
                    "A payment of this project cites its indicator and period");
        }
    }

    boolean isWarning() {
        return mode == HoldMode.WARN;
    }

    UUID id() {
        return id;
    }

    HoldView view() {
        return new HoldView(projectId, mode, citing, reason, documentNo, alertId, recordedAt, version);
    }
}
