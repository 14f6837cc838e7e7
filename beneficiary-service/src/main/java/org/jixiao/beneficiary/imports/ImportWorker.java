package org.jixiao.beneficiary.imports;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jixiao.common.identity.Caller;
import org.jixiao.sheets.ImportQueue;

/** Loads queued files, chunk by chunk, as the person who started them and with no more rights than that person's. */
@ApplicationScoped
class ImportWorker {

    private final ImportQueue queue;
    private final ImportChunks chunks;
    private final Caller caller;

    ImportWorker(ImportQueue queue, ImportChunks chunks, Caller caller) {
        this.queue = queue;
        this.chunks = chunks;
        this.caller = caller;
    }

    @Scheduled(every = "{jixiao.imports.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        queue.drain(leased -> {
            caller.actAs(leased.starter());
            load(leased.job());
        });
    }

    private void load(UUID job) {
        try {
            var entries = chunks.open(job);
            while (chunks.next(job, entries)) {
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
}
