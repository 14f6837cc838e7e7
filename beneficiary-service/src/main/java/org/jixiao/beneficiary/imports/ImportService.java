package org.jixiao.beneficiary.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.problem.Refusal;
import org.jixiao.sheets.ImportQueue;
import org.jixiao.sheets.SentFile;
import org.jixiao.sheets.SheetFormat;
import org.jixiao.sheets.SheetReader;
import org.jixiao.sheets.UnreadableSheet;

@ApplicationScoped
class ImportService {

    private final EntityManager database;
    private final ImportParts parts;
    private final ImportChunks chunks;
    private final ReturnedRows returned;
    private final ImportQueue queue;
    private final AccessLog log;
    private final Records records;
    private final Caller caller;

    ImportService(
            EntityManager database,
            ImportParts parts,
            ImportChunks chunks,
            ReturnedRows returned,
            ImportQueue queue,
            AccessLog log,
            Records records,
            Caller caller) {
        this.database = database;
        this.parts = parts;
        this.chunks = chunks;
        this.returned = returned;
        this.queue = queue;
        this.log = log;
        this.records = records;
        this.caller = caller;
    }

    /** What is wrong with the file as a whole is said at once; what is wrong with rows is the job's to find. */
    @Transactional
    ImportView queue(StartImport start) {
        caller.scope().require(start.region(), start.unit());
        var id = UuidV7.next();
        try (var sheet = start.file().open()) {
            var columns = new HouseholdColumns(sheet.headings());
            requireColumns(columns);
            var groups = new HouseholdGroups(sheet, columns);
            parts.write(id, start, groups);
            return queued(id, start, sheet, groups.read());
        } catch (UnreadableSheet unreadable) {
            throw Refusal.of(
                    ImportProblem.UNREADABLE_FILE,
                    "文件不是有效的 CSV 或 XLSX，或者过大，请使用模板",
                    "The file is no valid CSV or XLSX, or it is too large; use the template");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void requireColumns(HouseholdColumns columns) {
        var missing = columns.missing();
        if (!missing.isEmpty()) {
            throw Refusal.of(
                    ImportProblem.MISSING_COLUMNS,
                    "文件缺少列：" + String.join("、", missing) + "。请使用模板",
                    "Columns are missing: " + String.join(", ", missing) + "; use the template",
                    Map.of("missing", missing));
        }
        var doubled = columns.doubled();
        if (!doubled.isEmpty()) {
            throw Refusal.of(
                    ImportProblem.DOUBLED_COLUMNS,
                    "列重复：" + String.join("、", doubled),
                    "Columns stand there twice: " + String.join(", ", doubled),
                    Map.of("doubled", doubled));
        }
    }

    private ImportView queued(UUID id, StartImport start, SheetReader sheet, int rows) {
        var headings = parts.sealHeadings(id, FieldLocation.origin(start.region(), start.unit()), sheet.headings());
        var record = records.open(start.region(), start.unit());
        var job = ImportJob.queued(id, start, headings, rows, caller.subject(), record.at());
        database.persist(job);
        database.flush();
        queue.put(id, caller.actor());
        record.enter(new AuditEntry(
                "import-queued",
                "import",
                id,
                Map.of("file", start.file().digest(), "rows", rows, "dryRun", start.dryRun())));
        return job.view();
    }

    @Transactional
    ImportView get(UUID id) {
        return job(id).view();
    }

    @Transactional
    ImportView cancel(UUID id) {
        var job = job(id);
        // waits for the chunk that is being loaded: what the answer counts is what was done
        database.refresh(job, LockModeType.PESSIMISTIC_WRITE);
        if (job.isFinished()) {
            throw Refusal.of(ImportProblem.ALREADY_FINISHED, "导入已经结束，不能再取消", "The import has ended already");
        }
        chunks.forget(id);
        var record = records.open(job.regionCode(), job.unitCode());
        job.cancel(record.at());
        record.enter(new AuditEntry("import-cancelled", "import", id, job.counts()));
        return job.view();
    }

    /**
     * The rows that were sent back hold whole values: reading them is an access like any other.
     *
     * @param asked the form of the answer; without one, that of the upload
     */
    @Transactional
    SentFile rejected(UUID id, Optional<SheetFormat> asked, Locale locale) {
        var job = job(id);
        if (!job.isFinished()) {
            throw Refusal.of(ImportProblem.NOT_FINISHED, "导入尚未完成，请稍后再取", "The import has not finished");
        }
        log.record(new AccessLog.Target(job.regionCode(), job.unitCode(), null, null), Reading.IMPORT_ERRORS);
        return returned.of(job, asked.orElse(job.format()), locale);
    }

    private ImportJob job(UUID id) {
        var job = database.find(ImportJob.class, id);
        if (job == null) {
            throw Refusal.notFound();
        }
        caller.scope().require(job.regionCode(), job.unitCode());
        return job;
    }
}
