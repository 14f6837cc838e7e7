package org.jixiao.beneficiary.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.household.Outcome;

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
    private byte[] fileSealed;
    private String fileDigest;
    private int rows;
    private int nextEntry;
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

    static ImportJob queued(UUID id, StartImport start, byte[] fileSealed, String fileDigest, String by, Instant at) {
        var job = new ImportJob();
        job.id = id;
        job.regionCode = start.region();
        job.unitCode = start.unit();
        job.kind = "households";
        job.dryRun = start.dryRun();
        job.status = ImportStatus.QUEUED.code();
        job.fileSealed = fileSealed;
        job.fileDigest = fileDigest;
        job.rows = start.table().rows().size();
        job.startedBy = by;
        job.queuedAt = at;
        return job;
    }

    /** Where to go on: 0 at first, else where the last committed chunk ended. */
    int resume() {
        status = ImportStatus.RUNNING.code();
        return nextEntry;
    }

    void advance(int entries, int malformed, List<Outcome> outcomes) {
        nextEntry += entries;
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

    ImportStatus status() {
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

    byte[] fileSealed() {
        return fileSealed;
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
                nextEntry,
                accepted,
                updated,
                unchanged,
                rejected,
                failure,
                queuedAt,
                finishedAt);
    }
}
