package org.jixiao.evaluation.whatif;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jixiao.common.identity.Caller;

/** Carries trials out page by page, as the person who started them and with no more rights than that person's. */
@ApplicationScoped
class WhatIfWorker {

    private final WhatIfQueue queue;
    private final WhatIfService service;
    private final Caller caller;
    private final AtomicBoolean waits = new AtomicBoolean();

    WhatIfWorker(WhatIfQueue queue, WhatIfService service, Caller caller) {
        this.queue = queue;
        this.service = service;
        this.caller = caller;
    }

    @Scheduled(every = "{jixiao.what-ifs.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            for (var leased = queue.lease(); leased.isPresent(); leased = queue.lease()) {
                caller.actAs(leased.get().starter());
                carryOut(leased.get().trial());
            }
            waits.set(false);
        } catch (RuntimeException unreachable) {
            // said once, not at every look
            if (waits.compareAndSet(false, true)) {
                Log.warn("What-ifs wait: the queue cannot be read", unreachable);
            }
        }
    }

    private void carryOut(UUID trial) {
        try {
            while (service.next(trial)) {
                Log.debugf("What-if %s goes on", trial);
            }
            Log.infof("What-if %s is done", trial);
        } catch (RuntimeException failed) {
            var reference = UUID.randomUUID();
            Log.errorf(failed, "What-if %s failed, reference %s", trial, reference);
            service.fail(trial, reference.toString());
        }
    }
}
