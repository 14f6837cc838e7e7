package org.jixiao.budget.change;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Actor;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.testkit.Tokens;

/** Acts that are entered and then end as a test wants: at once, late, or not at all. */
final class Acting {

    private Acting() {}

    /** In a transaction of its own; the act's record. */
    static UUID acted(String unit) {
        return entered(unit, 1, () -> {});
    }

    /** @param before what happens between the last act and the commit; if it fails, nothing has happened */
    static UUID entered(String unit, int acts, Runnable before) {
        var id = UUID.randomUUID();
        inARequest(unit, () -> QuarkusTransaction.requiringNew().run(() -> {
            var record = Arc.container().instance(Records.class).get().open(Tokens.REGION, unit);
            for (int act = 0; act < acts; act++) {
                record.enter(new AuditEntry("tried", "trial", id, Map.of()));
            }
            before.run();
        }));
        return id;
    }

    private static void inARequest(String unit, Runnable work) {
        var request = Arc.container().requestContext();
        var own = !request.isActive();
        if (own) {
            request.activate();
        }
        try {
            var scope = new UnitScope(Tokens.REGION, Set.of(unit), Set.of());
            Arc.container()
                    .instance(Caller.class)
                    .get()
                    .actAs(new Actor("subject-of-trial", "trial", "", Set.of(), scope));
            work.run();
        } finally {
            if (own) {
                request.terminate();
            }
        }
    }

    /** An act that is entered and waits for its commit. */
    static final class Late {

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final CompletableFuture<UUID> done;

        Late(String unit) throws InterruptedException {
            done = CompletableFuture.supplyAsync(() -> entered(unit, 1, () -> {
                entered.countDown();
                await(released);
            }));
            await(entered);
        }

        UUID commit() throws Exception {
            released.countDown();
            return done.get(30, TimeUnit.SECONDS);
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody came");
                }
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
