package org.jixiao.budget.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.money.Money;

/** One entry of what a line was given or lost, and by which document. Appended, never changed. */
@Entity
public class BudgetEntry {

    /** 年初, 追加, 调减, 调剂, 结转. */
    public enum Kind {
        INITIAL,
        SUPPLEMENT,
        REDUCTION,
        VIREMENT,
        CARRY_OVER
    }

    /**
     * The line that an entry changes.
     *
     * @param project null for basic expenditure
     */
    public record Target(String region, String unit, int fiscalYear, UUID line, UUID project) {}

    /**
     * The document behind an entry.
     *
     * @param no 文号
     * @param id the budget or the adjustment that was approved
     */
    public record Document(Kind kind, String no, UUID id, LocalDate effectiveOn) {}

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private UUID lineId;
    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String documentNo;
    private UUID documentId;
    private LocalDate effectiveOn;
    private Money amount;
    private Instant recordedAt;
    private String recordedBy;
    private byte[] rowHash;

    protected BudgetEntry() {
        // for Hibernate
    }

    public static BudgetEntry of(Target target, Document document, Money amount, Instant at, String by) {
        var entry = new BudgetEntry();
        entry.id = UuidV7.next();
        entry.regionCode = target.region();
        entry.unitCode = target.unit();
        entry.fiscalYear = target.fiscalYear();
        entry.lineId = target.line();
        entry.projectId = target.project();
        entry.kind = document.kind();
        entry.documentNo = document.no();
        entry.documentId = document.id();
        entry.effectiveOn = document.effectiveOn();
        entry.amount = amount;
        entry.recordedAt = at;
        entry.recordedBy = by;
        entry.rowHash = Digest.ofRow(entry.content());
        return entry;
    }

    /** What the row hash covers. */
    private Map<String, Object> content() {
        var content = new TreeMap<String, Object>();
        content.put("id", id);
        content.put("region", regionCode);
        content.put("unit", unitCode);
        content.put("fiscalYear", fiscalYear);
        content.put("line", lineId);
        content.put("project", projectId);
        content.put("kind", kind);
        content.put("documentNo", documentNo);
        content.put("document", documentId);
        content.put("effectiveOn", effectiveOn);
        content.put("amount", amount);
        content.put("recordedAt", recordedAt);
        content.put("recordedBy", recordedBy);
        return content;
    }
}
