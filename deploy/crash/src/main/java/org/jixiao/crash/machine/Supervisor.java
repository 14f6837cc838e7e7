package org.jixiao.crash.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jixiao.local.Settings;
import org.jixiao.local.Suite;
import org.jixiao.local.process.Failure;
import org.jixiao.local.process.Port;
import org.jixiao.local.service.Service;

/** What an operating system's service manager does: starts again at once whatever has died. */
public final class Supervisor implements AutoCloseable {

    private static final long POLL_MILLIS = 100;
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(5);

    private final Suite suite;
    private final Path logs;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Port, Integer> restarts = new EnumMap<>(Port.class);
    private volatile boolean pausedDatabase;
    private volatile boolean closed;

    public Supervisor(Suite suite, Settings settings) {
        this.suite = suite;
        this.logs = settings.folders().logs();
        for (var port : Port.values()) {
            var thread = new Thread(() -> watch(port), "supervisor-" + port);
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    /** While the database is moved on purpose. */
    void pauseDatabase(boolean paused) {
        pausedDatabase = paused;
    }

    public synchronized int restarts(Port port) {
        return restarts.getOrDefault(port, 0);
    }

    @Override
    public void close() {
        closed = true;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void watch(Port port) {
        while (!closed) {
            var paused = port == Port.POSTGRES && pausedDatabase;
            if (!paused && suite.process(port).isEmpty()) {
                restart(port);
            }
            pause();
        }
    }

    private void restart(Port port) {
        synchronized (this) {
            restarts.merge(port, 1, Integer::sum);
        }
        try {
            if (port == Port.POSTGRES) {
                suite.postgres().restart(DATABASE_PATIENCE);
            } else {
                keepLog(port);
                suite.restart(port);
            }
        } catch (Failure notYet) {
            // still recovering, or dead again: the next look decides
            pause();
        }
    }

    /** A new life writes a new log; what the dead one said is evidence. */
    private void keepLog(Port port) {
        var name = Service.behind(port).map(Service::module).orElse("keycloak");
        var log = logs.resolve(name + ".log");
        try {
            if (Files.exists(log)) {
                var life = logs.resolve("%s.%d.log".formatted(name, restarts(port)));
                Files.copy(log, life, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Failure("日志 %s 不能保留：%s".formatted(log, e.getMessage()), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
