package org.jixiao.checker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jixiao.report.checking.reading.Unreadable;
import org.jixiao.report.checking.reading.UploadedReport;
import org.jixiao.report.checking.rule.Checker;

/** CPU time of one document, reading and checking apart: the first time, and the median when the compiler is done. */
public final class Time {

    private static final int ROUNDS = 60;
    private static final int MEASURED = 30;

    private Time() {}

    public static void main(String[] files) throws IOException, Unreadable {
        System.out.printf("%-40s %10s %10s %10s %10s%n", "CPU ms", "first", "read", "check", "findings");
        for (var file : files) {
            measure(Path.of(file));
        }
    }

    private static void measure(Path file) throws IOException, Unreadable {
        var bytes = Files.readAllBytes(file);
        var read = new double[ROUNDS];
        var check = new double[ROUNDS];
        var findings = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var begin = cpu();
            var report = UploadedReport.read(bytes);
            var between = cpu();
            findings = Checker.check(report).size();
            read[round] = between - begin;
            check[round] = cpu() - between;
        }
        System.out.printf(
                "%-40s %10.1f %10.1f %10.1f %10d%n", file.getFileName(), read[0] + check[0], median(read), median(check), findings);
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private static double median(double[] rounds) {
        var last = Arrays.copyOfRange(rounds, ROUNDS - MEASURED, ROUNDS);
        Arrays.sort(last);
        return last[MEASURED / 2];
    }
}
