package org.jixiao.checker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jixiao.report.checking.reading.Unreadable;
import org.jixiao.report.checking.reading.UploadedReport;
import org.jixiao.report.checking.rule.Checker;

/** Checks documents that were changed by lot, and fails where one is answered by anything but findings or a refusal, or late. */
public final class Fuzz {

    private static final long LATEST_MILLIS = 2_000;
    private static final String[] PIECES = {
        "其中", "合计", "100", "万元", "，", "。", "（", "）", "|", "→", "%", "分", "一、", "得", "、", "0", ".", "-", "\n", "\u0000", "\u202E", "９９", "亿元",
        "等十三个", "执行率", "<table><tr><td>", "999999999999999999999999", "1,234,567", "20xx年", "：", "≥"
    };

    private final Random lot;
    private final List<byte[]> seeds;

    private Fuzz(long seed, List<byte[]> seeds) {
        this.lot = new Random(seed);
        this.seeds = seeds;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var documents = Integer.parseInt(arguments[1]);
        var seeds = new ArrayList<byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> !path.toString().endsWith(".json")).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        new Fuzz(Long.parseLong(arguments[2]), seeds).run(documents);
    }

    private void run(int documents) {
        var refused = 0;
        var findings = 0L;
        var slowest = 0L;
        var thread = ManagementFactory.getThreadMXBean();
        var started = thread.getCurrentThreadCpuTime();
        for (var i = 0; i < documents; i++) {
            var file = changed();
            var before = thread.getCurrentThreadCpuTime();
            try {
                findings += Checker.check(UploadedReport.read(file)).size();
            } catch (Unreadable refusal) {
                refused++;
            }
            slowest = Math.max(slowest, (thread.getCurrentThreadCpuTime() - before) / 1_000_000);
            if (slowest > LATEST_MILLIS) {
                System.out.println("document " + i + " took " + slowest + " ms");
                write(file);
                System.exit(1);
            }
        }
        System.out.printf(
                "%d documents, %d refused, %d findings, slowest %d ms, CPU %.1f s%n",
                documents, refused, findings, slowest, (thread.getCurrentThreadCpuTime() - started) / 1e9);
    }

    private static void write(byte[] file) {
        try {
            System.out.println(Files.write(Files.createTempFile("report-", ".slow"), file));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private byte[] changed() {
        var seed = seeds.get(lot.nextInt(seeds.size()));
        if (isText(seed)) {
            return text(new StringBuilder(new String(seed, StandardCharsets.UTF_8)))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
        var file = seed.clone();
        for (var change = lot.nextInt(20); change >= 0; change--) {
            file[lot.nextInt(file.length)] = (byte) lot.nextInt(256);
        }
        return lot.nextInt(10) == 0 ? java.util.Arrays.copyOf(file, 1 + lot.nextInt(file.length)) : file;
    }

    private static boolean isText(byte[] file) {
        return file.length < 3 || !(file[0] == 'P' && file[1] == 'K') && file[0] != '%' && file[0] != (byte) 0xD0;
    }

    private StringBuilder text(StringBuilder text) {
        for (var change = lot.nextInt(30); change >= 0 && text.length() > 1; change--) {
            var at = lot.nextInt(text.length());
            switch (lot.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES[lot.nextInt(PIECES.length)]);
                case 2 -> text.setCharAt(at, text.charAt(lot.nextInt(text.length())));
                case 3 -> text.insert(at, PIECES[lot.nextInt(PIECES.length)].repeat(1 + lot.nextInt(200)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + lot.nextInt(200))));
            }
        }
        return text;
    }
}
