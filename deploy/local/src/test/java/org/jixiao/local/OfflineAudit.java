package org.jixiao.local;

import static org.jixiao.local.identity.Person.AUDITOR;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jixiao.local.service.Service;

/** The verifier as an auditor runs it: a process of its own that sees files only. */
final class OfflineAudit {

    private static final Path VERIFIER = Path.of("../../audit-verifier/target/audit-verifier.jar");
    private static final int ATTEMPTS = 30;

    private final RunningSuite suite;
    private final Path folder;

    /** What was exported stays there after the test: it can be looked at, and verified again. */
    OfflineAudit(RunningSuite suite) throws IOException {
        this.suite = suite;
        this.folder = Files.createDirectories(Path.of("target/offline-audit"));
    }

    record Verdict(int exitCode, String text) {}

    List<String> unitsWithARecord(Service service, String... units) {
        return Stream.of(units)
                .filter(unit -> !entries(service, unit).isEmpty())
                .toList();
    }

    Verdict verdict(Service service, String unit) throws IOException, InterruptedException {
        var entries = entriesThatAreSigned(service, unit);
        Files.write(folder.resolve(service.module() + "-" + unit.replace("*", "region") + ".ndjson"), entries);
        return run(entries, service);
    }

    Verdict verdictWithoutRow(Service service, String unit, int row) throws IOException, InterruptedException {
        var entries = new ArrayList<>(entriesThatAreSigned(service, unit));
        entries.remove(Math.min(row, entries.size()) - 1);
        return run(entries, service);
    }

    /** Heads are signed every ten seconds here; acts may have come in since. */
    private List<String> entriesThatAreSigned(Service service, String unit) throws IOException, InterruptedException {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var entries = entries(service, unit);
            var head = "\\\"seq\\\":" + entries.size() + ",";
            if (Files.readAllLines(checkpoints(service)).stream()
                    .anyMatch(line -> line.contains(head) && line.contains("\\\"unit\\\":\\\"" + unit + "\\\""))) {
                return entries;
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("the head of " + service + " " + unit + " was not signed");
    }

    private List<String> entries(Service service, String unit) {
        return suite.lines(AUDITOR, service, "/api/v1/audit-entries?region=130109&unit=" + unit);
    }

    private Path checkpoints(Service service) throws IOException {
        return all(service, "ndjson");
    }

    /** Several days, or several keys, in one file. */
    private Path all(Service service, String ending) throws IOException {
        var whole = folder.resolve(service.module() + "-all." + ending);
        var text = new StringBuilder();
        try (var files = Files.newDirectoryStream(suite.checkpoints(), service.module() + "-*." + ending)) {
            for (var file : files) {
                text.append(Files.readString(file));
            }
        }
        return Files.writeString(whole, text);
    }

    private Verdict run(List<String> entries, Service service) throws IOException, InterruptedException {
        var chain = Files.write(folder.resolve(service.module() + "-chain.ndjson"), entries);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-jar",
                        VERIFIER.toString(),
                        "--entries",
                        chain.toString(),
                        "--checkpoints",
                        checkpoints(service).toString(),
                        "--key",
                        all(service, "pem").toString())
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(30, TimeUnit.SECONDS);
        return new Verdict(process.exitValue(), text);
    }
}
