package org.jixiao.budget.imports;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.identity.Caller;
import org.jixiao.sheets.ImportQueue;

/** Loads uploaded files, some units at a time, as the person who started them and with no more rights than that person's. */
@ApplicationScoped
class ImportWorker {

    static final String IDENTITY = "imports";

    private final ImportQueue queue;
    private final ImportSteps steps;
    private final Caller caller;
    private final EntityManager database;
    private final Duration kept;

    ImportWorker(
            ImportQueue queue,
            ImportSteps steps,
            Caller caller,
            EntityManager database,
            @ConfigProperty(name = "jixiao.imports.keep-returned") Duration kept) {
        this.queue = queue;
        this.steps = steps;
        this.caller = caller;
        this.database = database;
        this.kept = kept;
    }

    @Scheduled(identity = IDENTITY, every = "{jixiao.imports.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        queue.drain(leased -> {
            caller.actAs(leased.starter());
            load(leased.job());
        });
    }

    private void load(UUID job) {
        try {
            steps.open(job);
            while (steps.next(job)) {
                Log.debugf("Import %s goes on", job);
            }
            Log.infof("Import %s is done", job);
        } catch (RuntimeException failed) {
            // what is not committed is repeated by nobody: the file can be uploaded again, without duplicates
            var reference = UUID.randomUUID();
            Log.errorf(failed, "Import %s failed, reference %s", job, reference);
            steps.fail(job, reference.toString());
        }
    }

    /** Returned rows hold what their author wrote beside the columns that we know. */
    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetReturnedRows() {
        database.createNativeQuery("select forget_returned_rows(make_interval(secs => ?1))")
                .setParameter(1, (double) kept.toSeconds())
                .getSingleResult();
    }
}
