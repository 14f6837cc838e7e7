package org.jixiao.budget.unit;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.UuidV7;

/** What happened to a unit, from which day and by which document. Appended, never changed. */
@Entity
public class UnitEvent {

    @Schema(name = "UnitEventKind", description = "变动：更名、合并入他单位、转隶（改用新部门下的代码）、分立")
    public enum Kind {
        @JsonProperty("renamed")
        RENAMED,
        @JsonProperty("merged")
        MERGED,
        @JsonProperty("moved")
        MOVED,
        @JsonProperty("split")
        SPLIT
    }

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate effectiveOn;
    private String documentNo;
    private String name;
    private String heir;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> parts;

    private Instant recordedAt;
    private String recordedBy;
    private byte[] rowHash;

    protected UnitEvent() {
        // for Hibernate
    }

    static UnitEvent recorded(BudgetUnit unit, RecordUnitEvent request, Instant at, String by) {
        var event = new UnitEvent();
        event.id = UuidV7.next();
        event.regionCode = unit.regionCode();
        event.unitCode = unit.unitCode();
        event.unitId = unit.id();
        event.kind = request.kind();
        event.effectiveOn = request.effectiveOn();
        event.documentNo = request.documentNo();
        event.name = request.name();
        event.heir = request.heir();
        event.parts = request.parts();
        event.recordedAt = at;
        event.recordedBy = by;
        event.rowHash = Digest.ofRow(event.content());
        return event;
    }

    /** What the row hash covers and the chained record says. */
    Map<String, Object> content() {
        var content = new TreeMap<String, Object>();
        content.put("unit", unitCode);
        content.put("kind", kind);
        content.put("effectiveOn", effectiveOn.toString());
        content.put("documentNo", documentNo);
        content.put("name", name == null ? "" : name);
        content.put("heir", heir == null ? "" : heir);
        content.put("parts", parts == null ? List.of() : parts);
        return content;
    }

    UnitEventView view() {
        return new UnitEventView(
                id, regionCode, unitCode, kind, effectiveOn, documentNo, name, heir, parts, recordedAt);
    }
}
