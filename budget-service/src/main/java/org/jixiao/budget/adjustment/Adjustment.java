package org.jixiao.budget.adjustment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.ledger.BudgetEntry;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.problem.Refusal;

/** A change to an approved budget, by a document; it counts from the day of the document once it is approved. */
@Entity
public class Adjustment {

    @Schema(name = "AdjustmentStatus", description = "状态：待审批、已批准、已退回")
    public enum Status {
        @JsonProperty("requested")
        REQUESTED,
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("returned")
        RETURNED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private AdjustmentKind kind;

    private String documentNo;
    private String reason;
    private LocalDate datedOn;

    @Enumerated(EnumType.STRING)
    private SourceLevel sourceLevel;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String requestedBy;
    private String approvedBy;
    private Instant approvedAt;
    private String returnReason;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "adjustment_id", nullable = false, updatable = false)
    @OrderBy("lineId")
    private List<AdjustmentChange> changes = new ArrayList<>();

    protected Adjustment() {
        // for Hibernate
    }

    static Adjustment requested(RequestAdjustment request, String by) {
        var adjustment = new Adjustment();
        adjustment.id = UuidV7.next();
        adjustment.regionCode = request.region();
        adjustment.unitCode = request.unit();
        adjustment.fiscalYear = request.fiscalYear();
        adjustment.kind = request.kind();
        adjustment.documentNo = request.documentNo();
        adjustment.reason = request.reason();
        adjustment.datedOn = request.date();
        adjustment.sourceLevel = request.sourceLevel();
        adjustment.status = Status.REQUESTED;
        adjustment.requestedBy = by;
        request.changes().stream()
                .map(change -> AdjustmentChange.of(adjustment.year(), change))
                .forEach(adjustment.changes::add);
        return adjustment;
    }

    void approve(Instant at, String by) {
        requireRequested();
        status = Status.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    void giveBack(String why) {
        requireRequested();
        status = Status.RETURNED;
        returnReason = why;
    }

    void requireRequested() {
        if (status != Status.REQUESTED) {
            throw Refusal.of(
                    AdjustmentProblem.WRONG_STATE,
                    "该调整已批准或已退回",
                    "The adjustment was approved or returned already",
                    Map.of("status", status.name().toLowerCase(Locale.ROOT)));
        }
    }

    BudgetEntry.Document document() {
        return new BudgetEntry.Document(kind.entry(), documentNo, id, datedOn);
    }

    UnitYear year() {
        return new UnitYear(regionCode, unitCode, fiscalYear);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    boolean isCarryOver() {
        return kind == AdjustmentKind.CARRY_OVER;
    }

    String requestedBy() {
        return requestedBy;
    }

    List<AdjustmentChange> changes() {
        return List.copyOf(changes);
    }

    /** What the chained record says of it. */
    Map<String, ?> content() {
        return Map.of(
                "fiscalYear",
                fiscalYear,
                "kind",
                kind.name().toLowerCase(Locale.ROOT),
                "documentNo",
                documentNo,
                "reason",
                reason,
                "changes",
                changes.stream()
                        .map(change -> Map.of(
                                "line", change.lineId().toString(),
                                "change", change.change().toString()))
                        .toList());
    }

    AdjustmentView view() {
        return new AdjustmentView(
                id,
                regionCode,
                unitCode,
                fiscalYear,
                kind,
                documentNo,
                reason,
                datedOn,
                sourceLevel,
                changes.stream().map(AdjustmentChange::view).toList(),
                status,
                approvedAt,
                returnReason,
                version);
    }
}
