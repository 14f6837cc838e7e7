package org.jixiao.budget.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.budget.year.UnitYears;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.scope.Statements;
import org.jixiao.sheets.ImportQueue;

/**
 * The steps of a job, each a transaction of its own: a crash between two of them loses and repeats nothing, for a step
 * takes its rows from the stage. Locks are those of a payment, in the same order: years, lines, projects, the unit's head.
 */
@ApplicationScoped
class ImportSteps {

    /** Seconds: a unit with a hundred thousand rows takes a few. */
    private static final int LONGEST = 600;

    private final EntityManager database;
    private final Statements statements;
    private final PaymentLoading loading;
    private final ImportQueue queue;
    private final UnitYears years;
    private final Records records;
    private final Caller caller;

    ImportSteps(
            EntityManager database,
            Statements statements,
            PaymentLoading loading,
            ImportQueue queue,
            UnitYears years,
            Records records,
            Caller caller) {
        this.database = database;
        this.statements = statements;
        this.loading = loading;
        this.queue = queue;
        this.years = years;
        this.records = records;
        this.caller = caller;
    }

    /** A stage that PostgreSQL emptied after a crash of its own is seen, for the job knows how many rows it waits for. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    void open(UUID id) {
        var job = locked(id);
        if (job.isFinished()) {
            return;
        }
        if (loading.staged(id) != job.outstanding()) {
            throw new IllegalStateException("rows of the stage are lost");
        }
        job.run();
        job.reject(loading.sortOut(id));
        queue.renew(id);
    }

    /** Loads the next unit; false when there is none. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    boolean next(UUID id) {
        var job = locked(id);
        var unit = loading.nextUnit(id);
        if (unit.isEmpty()) {
            if (!job.isFinished()) {
                job.finish(statements.recordedNow());
            }
            queue.remove(id);
            return false;
        }
        job.advance(
                job.isDryRun()
                        ? loading.load(job, unit.get(), statements.recordedNow(), caller.subject())
                        : loaded(job, unit.get()));
        queue.renew(id);
        return true;
    }

    private Outcome loaded(ImportJob job, String unit) {
        for (var year : loading.years(job.id(), unit)) {
            years.keep(new UnitYear(job.regionCode(), unit, year));
        }
        loading.lockLines(job.id(), job.regionCode(), unit);
        loading.keepProjects(job.regionCode(), unit);
        var record = records.open(job.regionCode(), unit);
        var outcome = loading.load(job, unit, record.at(), caller.subject());
        if (outcome.accepted() > 0) {
            record.enter(new AuditEntry(
                    "payments-imported",
                    "import",
                    job.id(),
                    Map.of(
                            "file", job.fileDigest(),
                            "rows", outcome.accepted(),
                            "amount", outcome.amount().toString(),
                            "rowsDigest", outcome.digest())));
        }
        return outcome;
    }

    @Transactional
    void fail(UUID id, String reference) {
        var job = locked(id);
        if (!job.isFinished()) {
            job.fail(reference, statements.recordedNow());
        }
        loading.empty(id);
        queue.remove(id);
    }

    /** The starter's scope is asked again for every step: it holds for the job as it holds for the person. */
    private ImportJob locked(UUID id) {
        var job = database.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null) {
            throw new IllegalStateException("the job is not in its starter's scope");
        }
        caller.scope().require(job.regionCode(), job.unitCode());
        return job;
    }
}
