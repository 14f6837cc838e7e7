package org.jixiao.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the suite: its log, its pid file, its readiness and its end. */
public final class Child {

    private static final int TAIL = 25;
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Path log;
    private final PidFile pidFile;
    private final Process process;

    private Child(String name, Path log, PidFile pidFile, Process process) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.process = process;
    }

    /** Starts the command with exactly this environment on top of what is not the launcher's own. */
    public static Child start(String name, List<String> command, Map<String, String> environment, Folders folders) {
        var log = folders.logs().resolve(name + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(inItsOwnSession(command))
                    .directory(folders.running().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().keySet().removeIf(Child::isTheLaunchersOwn);
            builder.environment().putAll(environment);
            var process = builder.start();
            var pidFile = PidFile.of(name, folders);
            pidFile.write(process.toHandle());
            return new Child(name, log, pidFile, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Away from the terminal: Ctrl-C must reach the launcher alone, which stops the children in their order. */
    private static List<String> inItsOwnSession(List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return command;
        }
        var whole = new ArrayList<>(List.of("/usr/bin/setsid"));
        whole.addAll(command);
        return whole;
    }

    /** The launcher's variables are no settings of its children; Keycloak and Quarkus read any that look like theirs. */
    private static boolean isTheLaunchersOwn(String variable) {
        return variable.startsWith("JIXIAO_")
                || variable.startsWith("KC_")
                || variable.startsWith("QUARKUS_")
                || variable.equals("JAVA_TOOL_OPTIONS");
    }

    /** @param watch fails when something that this process needs, or the process itself, has died meanwhile */
    public void awaitReady(URI health, Duration limit, Runnable watch) {
        var end = System.nanoTime() + limit.toNanos();
        while (!answers(health)) {
            watch.run();
            if (System.nanoTime() > end) {
                throw new Failure("%s 在 %d 秒内没有就绪。日志末尾：%n%s".formatted(name, limit.toSeconds(), tail()));
            }
            pause();
        }
    }

    public void awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new Failure("%s 失败。日志末尾：%n%s".formatted(name, tail()));
            }
            pidFile.delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(name + " 被中断。", e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void requireAlive() {
        if (!isAlive()) {
            throw new Failure("%s 已退出（代码 %d）。日志 %s 的末尾：%n%s".formatted(name, process.exitValue(), log, tail()));
        }
    }

    public String name() {
        return name;
    }

    public void stop() {
        PidFile.end(process.toHandle(), GRACE);
        pidFile.delete();
    }

    public long pid() {
        return process.pid();
    }

    private static boolean answers(URI health) {
        var request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("启动被中断。", e);
        }
    }

    private String tail() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException unreadable) {
            return "（日志 %s 读不出）".formatted(log);
        }
    }
}
