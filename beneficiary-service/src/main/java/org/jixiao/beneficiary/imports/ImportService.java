package org.jixiao.beneficiary.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.FieldLocation;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.sheets.ImportQueue;

@ApplicationScoped
class ImportService {

    private final EntityManager database;
    private final ImportFiles files;
    private final ImportFaults faults;
    private final ImportQueue queue;
    private final AccessLog log;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    ImportService(
            EntityManager database,
            ImportFiles files,
            ImportFaults faults,
            ImportQueue queue,
            AccessLog log,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.database = database;
        this.files = files;
        this.faults = faults;
        this.queue = queue;
        this.log = log;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    /** What is wrong with the file as a whole is said at once; what is wrong with rows is the job's to find. */
    StartImport read(String region, String unit, boolean dryRun, byte[] file) {
        caller.scope().require(region, unit);
        try {
            var text = Table.decoded(file);
            var table = Table.of(text);
            var missing = new HouseholdSheet(table, day.today()).missingHeadings();
            if (!missing.isEmpty()) {
                throw Refusal.of(
                        ImportProblem.MISSING_COLUMNS,
                        "文件缺少列：" + String.join("、", missing) + "。请使用模板",
                        "Columns are missing: " + String.join(", ", missing) + "; use the template",
                        Map.of("missing", missing));
            }
            return new StartImport(region, unit, dryRun, text, table);
        } catch (CsvParseException noCsv) {
            throw Refusal.of(ImportProblem.UNREADABLE_FILE, "文件不是有效的 CSV，请使用模板另存为 CSV", "The file is no valid CSV");
        }
    }

    @Transactional
    ImportView queue(StartImport start, String fileDigest) {
        var id = UuidV7.next();
        var sealed = files.seal(id, FieldLocation.origin(start.region(), start.unit()), start.text());
        var record = records.open(start.region(), start.unit());
        var job = ImportJob.queued(id, start, sealed, fileDigest, caller.subject(), record.at());
        database.persist(job);
        database.flush();
        queue.put(id, caller.actor());
        record.enter(new AuditEntry(
                "import-queued",
                "import",
                id,
                Map.of(
                        "file", fileDigest,
                        "rows", start.table().rows().size(),
                        "dryRun", start.dryRun())));
        return job.view();
    }

    @Transactional
    ImportView get(UUID id) {
        return job(id).view();
    }

    /** The rows that were sent back hold whole values: reading them is an access like any other. */
    @Transactional
    String rejected(UUID id, Locale locale) {
        var job = job(id);
        if (job.status() == ImportStatus.QUEUED || job.status() == ImportStatus.RUNNING) {
            throw Refusal.of(ImportProblem.NOT_FINISHED, "导入尚未完成，请稍后再取", "The import has not finished");
        }
        log.record(new AccessLog.Target(job.regionCode(), job.unitCode(), null, null), Reading.IMPORT_ERRORS);
        var table = files.table(job);
        return new RejectedRows(table, new HouseholdSheet(table, day.today()).entries(), locale).csv(faults.of(id));
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
