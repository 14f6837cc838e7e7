package org.jixiao.beneficiary.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.household.Outcome;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.sheets.SheetFormat;

/** An uploaded file on its way into the registry. Its progress is part of the transaction of each chunk. */
@Entity
public class ImportJob {

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private String kind;
    private boolean dryRun;
    private String status;
    private byte[] headingsSealed;

    @Enumerated(EnumType.STRING)
    private SheetFormat format;

    private String fileDigest;
    private int rows;
    private int accepted;
    private int updated;
    private int unchanged;
    private int rejected;
    private String failure;
    private String startedBy;
    private Instant queuedAt;
    private Instant finishedAt;

    protected ImportJob() {
        // for Hibernate
    }

    static ImportJob queued(UUID id, StartImport start, byte[] headingsSealed, int rows, String by, Instant at) {
        var job = new ImportJob();
        job.id = id;
        job.regionCode = start.region();
        job.unitCode = start.unit();
        job.kind = "households";
        job.dryRun = start.dryRun();
        job.status = ImportStatus.QUEUED.code();
        job.headingsSealed = headingsSealed;
        job.format = start.file().format();
        job.fileDigest = start.file().digest();
        job.rows = rows;
        job.startedBy = by;
        job.queuedAt = at;
        return job;
    }

    void advance(int malformed, List<Outcome> outcomes) {
        status = ImportStatus.RUNNING.code();
        rejected += malformed;
        for (var outcome : outcomes) {
            switch (outcome.kind()) {
                case REGISTERED -> accepted++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged++;
                case REJECTED -> rejected++;
            }
        }
    }

    void finish(Instant at) {
        status = ImportStatus.DONE.code();
        finishedAt = at;
    }

    /** The reference leads an operator to the log; the cause itself may quote the file. */
    void fail(String reference, Instant at) {
        status = ImportStatus.FAILED.code();
        failure = reference;
        finishedAt = at;
    }

    /** What was loaded stays loaded, and the counts say what that was. */
    void cancel(Instant at) {
        status = ImportStatus.CANCELLED.code();
        finishedAt = at;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    private ImportStatus status() {
        return Code.parse(ImportStatus.class, status);
    }

    UUID id() {
        return id;
    }

    String regionCode() {
        return regionCode;
    }

    String unitCode() {
        return unitCode;
    }

    boolean isDryRun() {
        return dryRun;
    }

    /** As the places of sealed values name it. */
    String origin() {
        return FieldLocation.origin(regionCode, unitCode);
    }

    byte[] headingsSealed() {
        return headingsSealed;
    }

    SheetFormat format() {
        return format;
    }

    /** For the record of acts. */
    Map<String, Object> counts() {
        return Map.of("registered", accepted, "updated", updated, "unchanged", unchanged, "rejected", rejected);
    }

    ImportView view() {
        return new ImportView(
                id,
                regionCode,
                unitCode,
                kind,
                dryRun,
                status(),
                fileDigest,
                rows,
                accepted + updated + unchanged + rejected,
                accepted,
                updated,
                unchanged,
                rejected,
                failure,
                queuedAt,
                finishedAt);
    }
}
