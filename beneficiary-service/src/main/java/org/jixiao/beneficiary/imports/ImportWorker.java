package org.jixiao.beneficiary.imports;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.scope.Statements;
import org.jixiao.sheets.ImportQueue;

/** Loads queued files, chunk by chunk, as the person who started them and with no more rights than that person's. */
@ApplicationScoped
class ImportWorker {

    static final String IDENTITY = "imports";

    private final ImportQueue queue;
    private final ImportChunks chunks;
    private final Caller caller;
    private final Statements statements;
    private final ImportConfig config;

    ImportWorker(ImportQueue queue, ImportChunks chunks, Caller caller, Statements statements, ImportConfig config) {
        this.queue = queue;
        this.chunks = chunks;
        this.caller = caller;
        this.statements = statements;
        this.config = config;
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
            while (chunks.next(job)) {
                Log.debugf("Import %s goes on", job);
            }
            Log.infof("Import %s is done", job);
        } catch (RuntimeException failed) {
            // what is not committed is repeated by nobody: the file can be uploaded again, without duplicates
            var reference = UUID.randomUUID();
            Log.errorf(failed, "Import %s failed, reference %s", job, reference);
            chunks.fail(job, reference.toString());
        }
    }

    /** Returned rows are personal data that nobody needs once they were corrected. */
    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetReturnedRows() {
        statements.exists("select forget_returned_rows(make_interval(secs => ?))", (double)
                config.keepReturned().toSeconds());
    }
}
