package org.jixiao.report.snapshot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a report quotes, frozen: canonical JSON with one digest. Never changed; a newer state is another snapshot. */
@Entity
@Immutable
@Table(name = "snapshot")
public class Snapshot {

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private int fiscalYear;
    private String digest;
    private String content;
    private Instant recordedAt;
    private String recordedBy;

    protected Snapshot() {
        // for Hibernate
    }

    static Snapshot taken(UUID id, TakeSnapshot request, Frozen frozen, Instant at, String by) {
        var snapshot = new Snapshot();
        snapshot.id = id;
        snapshot.regionCode = request.region();
        snapshot.unitCode = request.unit();
        snapshot.fiscalYear = request.fiscalYear();
        snapshot.digest = frozen.digest();
        snapshot.content = frozen.canonicalJson();
        snapshot.recordedAt = at;
        snapshot.recordedBy = by;
        return snapshot;
    }

    public UUID id() {
        return id;
    }

    public String regionCode() {
        return regionCode;
    }

    public String unitCode() {
        return unitCode;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public String digest() {
        return digest;
    }

    /** A stored snapshot that no longer has its digest is not quoted. */
    public Frozen frozen() {
        var frozen = Frozen.ofJson(content);
        if (!frozen.digest().equals(digest)) {
            throw new IllegalStateException("snapshot " + id + " does not have its digest");
        }
        return frozen;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
