package org.jixiao.budget.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.budget.extent.Extents;
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
    private final Extents extents;
    private final ImportStage stage;
    private final PaymentLoading loading;
    private final ImportQueue queue;
    private final ReturnedRows returned;
    private final Records records;
    private final Caller caller;

    ImportService(
            EntityManager database,
            Extents extents,
            ImportStage stage,
            PaymentLoading loading,
            ImportQueue queue,
            ReturnedRows returned,
            Records records,
            Caller caller) {
        this.database = database;
        this.extents = extents;
        this.stage = stage;
        this.loading = loading;
        this.queue = queue;
        this.returned = returned;
        this.records = records;
        this.caller = caller;
    }

    /** What is wrong with the file as a whole is said at once; what is wrong with rows is the job's to find. */
    @Transactional
    ImportView queue(StartImport start) {
        extents.require(start.region(), start.unit());
        var id = UuidV7.next();
        try (var sheet = start.file().open()) {
            requireColumns(sheet);
            return queued(id, start, sheet, stage.fill(id, sheet));
        } catch (UnreadableSheet unreadable) {
            throw Refusal.of(
                    ImportProblem.UNREADABLE_FILE,
                    "文件不是有效的 CSV 或 XLSX，或者过大，请使用模板",
                    "The file is no valid CSV or XLSX, or it is too large; use the template");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void requireColumns(SheetReader sheet) {
        var missing = Stream.of(PaymentColumn.values())
                .filter(PaymentColumn::isRequired)
                .map(PaymentColumn::heading)
                .filter(heading -> sheet.column(heading) < 0)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(
                    ImportProblem.MISSING_COLUMNS,
                    "文件缺少列：" + String.join("、", missing) + "。请使用模板",
                    "Columns are missing: " + String.join(", ", missing) + "; use the template",
                    Map.of("missing", missing));
        }
        var doubled = Stream.of(PaymentColumn.values())
                .map(PaymentColumn::heading)
                .filter(heading -> Collections.frequency(sheet.headings(), heading) > 1)
                .toList();
        if (!doubled.isEmpty()) {
            throw Refusal.of(
                    ImportProblem.DOUBLED_COLUMNS,
                    "列重复：" + String.join("、", doubled),
                    "Columns stand there twice: " + String.join(", ", doubled),
                    Map.of("doubled", doubled));
        }
    }

    private ImportView queued(UUID id, StartImport start, SheetReader sheet, int rows) {
        var record = records.open(start.region(), start.unit());
        var job = ImportJob.queued(id, start, sheet.headings(), rows, caller.subject(), record.at());
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
        // waits for the unit that is being loaded: what the answer counts is what was done
        database.refresh(job, LockModeType.PESSIMISTIC_WRITE);
        if (job.isFinished()) {
            throw Refusal.of(ImportProblem.ALREADY_FINISHED, "导入已经结束，不能再取消", "The import has ended already");
        }
        loading.empty(id);
        queue.remove(id);
        var record = records.open(job.regionCode(), job.unitCode());
        job.cancel(record.at());
        record.enter(new AuditEntry("import-cancelled", "import", id, job.counts()));
        return job.view();
    }

    /** @param asked the form of the answer; without one, that of the upload */
    @Transactional
    SentFile rejected(UUID id, Optional<SheetFormat> asked, Locale locale) {
        var job = job(id);
        if (!job.isFinished()) {
            throw Refusal.of(ImportProblem.NOT_FINISHED, "导入尚未完成，请稍后再取", "The import has not finished");
        }
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
