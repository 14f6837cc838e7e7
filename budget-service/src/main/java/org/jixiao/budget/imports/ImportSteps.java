package org.jixiao.budget.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.scope.Statements;
import org.jixiao.sheets.ImportQueue;

/**
 * The steps of a job, each a transaction of its own: a crash between two of them loses and repeats nothing, for a step
 * takes its rows from the stage. Locks are those of a payment, in the same order: years, lines, projects, the units' heads;
 * of each kind all that the step needs, in one order, so that no two steps wait for each other.
 */
@ApplicationScoped
class ImportSteps {

    /** Seconds: a unit with a hundred thousand rows takes a few. */
    private static final int LONGEST = 600;

    private final EntityManager database;
    private final Statements statements;
    private final PaymentLoading loading;
    private final ImportQueue queue;
    private final Records records;
    private final Caller caller;

    ImportSteps(
            EntityManager database,
            Statements statements,
            PaymentLoading loading,
            ImportQueue queue,
            Records records,
            Caller caller) {
        this.database = database;
        this.statements = statements;
        this.loading = loading;
        this.queue = queue;
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

    /** Loads the next units; false when there is none. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    boolean next(UUID id) {
        var job = locked(id);
        var units = loading.nextUnits(id);
        if (units.isEmpty()) {
            if (!job.isFinished()) {
                job.finish(statements.recordedNow());
            }
            queue.remove(id);
            return false;
        }
        var outcomes = job.isDryRun() ? tried(job, units) : loaded(job, units);
        outcomes.values().forEach(job::advance);
        queue.renew(id);
        return true;
    }

    private Map<String, Outcome> tried(ImportJob job, List<String> units) {
        return loading.load(job, loading.look(job, units), statements.recordedNow(), caller.subject());
    }

    private Map<String, Outcome> loaded(ImportJob job, List<String> units) {
        var ground = loading.lock(job, units);
        var open = records.open(job.regionCode(), units);
        var outcomes = loading.load(job, ground, open.get(units.get(0)).at(), caller.subject());
        var acts = new LinkedHashMap<Records.Recording, AuditEntry>();
        outcomes.forEach((unit, outcome) -> {
            if (outcome.accepted() > 0) {
                acts.put(open.get(unit), imported(job, outcome));
            }
        });
        records.enter(acts);
        return outcomes;
    }

    private static AuditEntry imported(ImportJob job, Outcome outcome) {
        return new AuditEntry(
                "payments-imported",
                "import",
                job.id(),
                Map.of(
                        "file", job.fileDigest(),
                        "rows", outcome.accepted(),
                        "amount", outcome.amount().toString(),
                        "rowsDigest", outcome.digest()));
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
