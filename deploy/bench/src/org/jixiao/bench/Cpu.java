package org.jixiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time that processes have used since they began, user and system, in seconds. */
final class Cpu {

    /** Linux reports in ticks of this length on every platform that it runs on. */
    private static final double TICK = 0.01;

    private Cpu() {}

    static double of(long pid) {
        var fields = fields(pid);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK;
    }

    /** The server, the backends that live, and those that have ended: a parent inherits what its children used. */
    static double ofPostgres(long postmaster) {
        var fields = fields(postmaster);
        double sum = 0;
        for (int field = 11; field <= 14; field++) {
            sum += Long.parseLong(fields[field]) * TICK;
        }
        var children = ProcessHandle.of(postmaster).orElseThrow().children().mapToLong(ProcessHandle::pid);
        return sum + children.mapToDouble(Cpu::ofOneThatMayEnd).sum();
    }

    /** Resident memory in MB. */
    static double memory(long pid) {
        return status(pid, "VmRSS:");
    }

    /** Resident memory in MB, at its highest so far. */
    static double peak(long pid) {
        return status(pid, "VmHWM:");
    }

    private static double status(long pid, String field) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static double ofOneThatMayEnd(long pid) {
        try {
            return of(pid);
        } catch (UncheckedIOException ended) {
            return 0;
        }
    }

    /** After the command's name, which may hold blanks: field 0 is the state. */
    private static String[] fields(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
