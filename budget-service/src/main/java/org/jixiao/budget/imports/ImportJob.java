package org.jixiao.budget.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.money.Money;
import org.jixiao.sheets.SheetFormat;

/** An uploaded file on its way into the ledger. Its progress is part of the transaction of each unit that it loads. */
@Entity
public class ImportJob {

    static final String PAYMENTS = "payments";

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private String kind;

    @Enumerated(EnumType.STRING)
    private SheetFormat format;

    private boolean dryRun;
    private String status;
    private String fileDigest;
    private String headings;
    private int rows;
    private int accepted;
    private int unchanged;
    private int rejected;
    private Money amount;
    private String failure;
    private String startedBy;
    private Instant queuedAt;
    private Instant finishedAt;

    protected ImportJob() {
        // for Hibernate
    }

    static ImportJob queued(UUID id, StartImport start, List<String> headings, int rows, String by, Instant at) {
        var job = new ImportJob();
        job.id = id;
        job.regionCode = start.region();
        job.unitCode = start.unit();
        job.kind = PAYMENTS;
        job.format = start.file().format();
        job.dryRun = start.dryRun();
        job.status = ImportStatus.QUEUED.code();
        job.fileDigest = start.file().digest();
        job.headings = ImportStage.joined(headings);
        job.rows = rows;
        job.amount = Money.ZERO;
        job.startedBy = by;
        job.queuedAt = at;
        return job;
    }

    void run() {
        status = ImportStatus.RUNNING.code();
    }

    void reject(int more) {
        rejected += more;
    }

    void advance(Outcome outcome) {
        accepted += outcome.accepted();
        unchanged += outcome.unchanged();
        rejected += outcome.rejected();
        amount = amount.plus(outcome.amount());
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

    int outstanding() {
        return rows - accepted - unchanged - rejected;
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

    SheetFormat format() {
        return format;
    }

    String fileDigest() {
        return fileDigest;
    }

    List<String> headings() {
        return ImportStage.split(headings);
    }

    /** For the record of acts. */
    Map<String, Object> counts() {
        return Map.of("accepted", accepted, "unchanged", unchanged, "rejected", rejected, "amount", amount.toString());
    }

    ImportView view() {
        return new ImportView(
                id,
                regionCode,
                unitCode,
                kind,
                dryRun,
                ImportStatus.of(status),
                fileDigest,
                rows,
                rows - outstanding(),
                accepted,
                unchanged,
                rejected,
                amount,
                failure,
                queuedAt,
                finishedAt);
    }
}
