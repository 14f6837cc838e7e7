package org.jixiao.report.editing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.report.reports.Report;

/** What a report said at one time; version 0 is what the template wrote. */
@Entity
@Immutable
@Table(name = "prose_version")
class ProseVersion {

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private UUID reportId;
    private int number;
    private String narrative;
    private String narrativeDigest;
    private String edits;
    private Instant recordedAt;
    private String recordedBy;

    protected ProseVersion() {
        // for Hibernate
    }

    /** @param edits canonical JSON of all edits against version 0; null for version 0 itself */
    static ProseVersion of(Report report, String edits, Instant at, String by) {
        var version = new ProseVersion();
        version.id = UuidV7.next();
        version.regionCode = report.regionCode();
        version.unitCode = report.unitCode();
        version.reportId = report.id();
        version.number = report.proseVersion();
        version.narrative = report.narrative();
        version.narrativeDigest = report.narrativeDigest();
        version.edits = edits;
        version.recordedAt = at;
        version.recordedBy = by;
        return version;
    }

    int number() {
        return number;
    }

    String narrative() {
        return narrative;
    }

    String narrativeDigest() {
        return narrativeDigest;
    }

    String edits() {
        return edits;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
