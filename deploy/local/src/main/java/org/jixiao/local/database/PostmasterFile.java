package org.jixiao.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jixiao.local.process.Failure;

/** {@code postmaster.pid}: who serves this data directory, whoever started it. */
final class PostmasterFile {

    private static final int LIMIT_SECONDS = 30;

    private final Path directory;

    PostmasterFile(Path directory) {
        this.directory = directory;
    }

    /** A server that was killed holds its file until its parent has taken notice of its death. */
    void awaitReaped(Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end && process().isEmpty() && named().isPresent()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The server's process, unless the file is a leftover whose pid now belongs to something else. */
    Optional<ProcessHandle> process() {
        return named().filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains(directory.toString()));
    }

    private Optional<ProcessHandle> named() {
        try (var lines = Files.lines(directory.resolve("postmaster.pid"))) {
            return lines.findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Fast shutdown (SIGINT): the polite SIGTERM would wait for every client to leave. */
    boolean stop() {
        var server = process();
        server.ifPresent(this::stop);
        return server.isPresent();
    }

    private void stop(ProcessHandle server) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
            server.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new Failure("PostgreSQL（进程 %d）没有停下。".formatted(server.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
