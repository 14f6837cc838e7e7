package org.jixiao.crash.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All writers at once. */
public final class Writers {

    private final List<Writer> writers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    public Writers(int count, Ground ground, Notebook notebook, long seed) {
        var payments = new PaymentDesk(ground, notebook);
        var deliveries = new DeliveryDesk(ground, notebook);
        for (var i = 0; i < count; i++) {
            var writer = new Writer(payments, deliveries, new Random(seed * 1000 + i));
            writers.add(writer);
            var thread = new Thread(writer, "writer-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    /** Lets each settle what it has begun; what is still open after the limit stays open, and the audit says so. */
    public void end(Duration limit) throws InterruptedException {
        writers.forEach(Writer::end);
        var until = System.nanoTime() + limit.toNanos();
        for (var thread : threads) {
            thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            thread.interrupt();
        }
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(20).toMillis());
        }
    }
}
