package org.jixiao.crash.machine;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jixiao.crash.write.Wire;
import org.jixiao.local.identity.Person;
import org.jixiao.local.service.Service;

/** Somebody who only looks things up, five times a second, in one service. */
final class Reader implements AutoCloseable {

    private final Wire wire;
    private final Service service;
    private final String path;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;
    private volatile long lastSuccess = System.nanoTime();
    private volatile long longestGap;

    Reader(Wire wire, Service service, String path) {
        this.wire = wire;
        this.service = service;
        this.path = path;
        this.thread = new Thread(this::look, "reader-" + service);
        thread.setDaemon(true);
        thread.start();
    }

    long answered() {
        return answered.get();
    }

    long failed() {
        return failed.get();
    }

    Duration longestGap() {
        return Duration.ofNanos(longestGap);
    }

    /** True if a read that was begun after this instant has succeeded. */
    boolean hasReadSince(long instant) {
        return lastSuccess > instant;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void look() {
        while (!closed) {
            var asked = System.nanoTime();
            if (succeeds()) {
                answered.incrementAndGet();
                longestGap = Math.max(longestGap, System.nanoTime() - lastSuccess);
                lastSuccess = asked;
            } else {
                failed.incrementAndGet();
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean succeeds() {
        try {
            return wire.get(Person.CLERK_725001, service, path).status() == 200;
        } catch (IOException away) {
            return false;
        }
    }
}
