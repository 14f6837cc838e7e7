package org.jixiao.beneficiary.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.scope.Statements;
import org.jixiao.sheets.ImportQueue;

/** The steps of a job, each a transaction of its own: a crash between two of them loses and repeats nothing. */
@ApplicationScoped
class ImportChunks {

    /** Seconds: a chunk takes less than one, and may wait for another one of the same unit. */
    private static final int LONGEST = 300;

    private final EntityManager database;
    private final Statements statements;
    private final HouseholdLoading loading;
    private final ImportParts parts;
    private final ImportQueue queue;
    private final Caller caller;

    ImportChunks(
            EntityManager database,
            Statements statements,
            HouseholdLoading loading,
            ImportParts parts,
            ImportQueue queue,
            Caller caller) {
        this.database = database;
        this.statements = statements;
        this.loading = loading;
        this.parts = parts;
        this.queue = queue;
        this.caller = caller;
    }

    /** Loads the next chunk; false when there is none, or the job was cancelled. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST)
    boolean next(UUID id) {
        var job = locked(id);
        var part = job.isFinished() ? null : parts.next(job).orElse(null);
        if (part == null) {
            if (!job.isFinished()) {
                job.finish(statements.recordedNow());
            }
            forget(id);
            return false;
        }
        loading.load(job, part.groups());
        parts.remove(id, part.position());
        queue.renew(id);
        return true;
    }

    @Transactional
    void fail(UUID id, String reference) {
        var job = locked(id);
        if (!job.isFinished()) {
            job.fail(reference, statements.recordedNow());
        }
        forget(id);
    }

    /** Nothing waits any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID id) {
        parts.remove(id, Integer.MAX_VALUE);
        loading.forget(id);
        queue.remove(id);
    }

    /** The starter's scope is asked again for every chunk: it holds for the job as it holds for the person. */
    private ImportJob locked(UUID id) {
        var job = database.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null) {
            throw new IllegalStateException("the job is not in its starter's scope");
        }
        caller.scope().require(job.regionCode(), job.unitCode());
        return job;
    }
}
