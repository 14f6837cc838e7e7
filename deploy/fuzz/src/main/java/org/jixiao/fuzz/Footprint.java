package org.jixiao.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.local.Settings;
import org.jixiao.local.service.Service;

/**
 * What the suite's processes hold and have used, read from Linux's {@code /proc} by the pid files of its folder.
 *
 * @param megabytes   by process, shared pages counted by share
 * @param cpuSeconds  of all of them together since each started
 */
record Footprint(Map<String, Long> megabytes, double cpuSeconds) {

    /** A service has 320 MB of heap; what it needs besides is code, threads and buffers. */
    static final long MOST_OF_A_SERVICE = 900;

    private static final double TICKS = 100.0;

    static Footprint of(Settings settings) {
        var megabytes = new LinkedHashMap<String, Long>();
        var ticks = 0L;
        for (var service : Service.values()) {
            var pid = firstWord(settings.folders().data().resolve("run/" + service.module() + ".pid"));
            megabytes.put(service.module(), memory(pid));
            ticks += ticks(pid);
        }
        var server = firstWord(settings.folders().data().resolve("postgres/postmaster.pid"));
        var total = 0L;
        for (var process : family(server).toList()) {
            total += memory(process);
            ticks += ticks(process);
        }
        megabytes.put("postgresql", total);
        return new Footprint(megabytes, ticks / TICKS);
    }

    private static Stream<Long> family(long pid) {
        return pid == 0
                ? Stream.empty()
                : ProcessHandle.of(pid).stream()
                        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                        .map(ProcessHandle::pid);
    }

    private static long firstWord(Path file) {
        try {
            return Long.parseLong(Files.readString(file).trim().split("\\s+")[0]);
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }

    /** Proportional set size: the buffers that PostgreSQL's processes share are counted once. */
    private static long memory(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
