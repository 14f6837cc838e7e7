package org.jixiao.checker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.report.checking.reading.Unreadable;
import org.jixiao.report.checking.reading.UploadedReport;
import org.jixiao.report.checking.rule.Checker;
import org.jixiao.report.checking.rule.Finding;
import org.jixiao.report.checking.rule.Severity;

/**
 * Precision and recall of the report checker over a folder of labelled documents. A label is found when a finding of its
 * kind is told of its document; a finding is right when its document has a label of its kind.
 */
public final class Measure {

    /** What is counted of one kind, or of all. */
    private static final class Count {
        private int hard;
        private int hardFound;
        private int soft;
        private int softFound;
        private int findings;
        private int right;
        private int falseErrors;

        private String line(String name) {
            return "%-30s %3d/%-3d %3d/%-3d %8s %4d %4d %9s %6d"
                    .formatted(name, hardFound, hard, softFound, soft, share(hardFound, hard), right, findings, share(right, findings), falseErrors);
        }

        private static String share(int part, int whole) {
            return whole == 0 ? "-" : "%.2f".formatted((double) part / whole);
        }
    }

    private final Map<String, Count> byKind = new TreeMap<>();
    private final Map<String, Count> byRule = new TreeMap<>();
    private final Count all = new Count();
    private final boolean loud;
    private int documents;

    private Measure(boolean loud) {
        this.loud = loud;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var measure = new Measure(List.of(arguments).contains("--each"));
        for (var document : new ObjectMapper().readTree(Files.readString(folder.resolve("labels.json")))) {
            measure.document(folder, document);
        }
        measure.print();
    }

    private void document(Path folder, JsonNode document) throws IOException {
        var id = document.path("id").asText();
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().startsWith(id + ".")).toList();
        }
        for (var file : files) {
            documents++;
            try {
                compare(id, document, Checker.check(UploadedReport.read(Files.readAllBytes(file))));
            } catch (Unreadable unreadable) {
                System.out.println(id + ": " + unreadable.reason().zh());
            }
        }
    }

    private void compare(String id, JsonNode document, List<Finding> findings) {
        var labelled = new ArrayList<String>();
        for (var label : document.path("contradictions")) {
            var kind = label.path("kind").asText();
            var hard = label.path("certainty").asText().equals("hard");
            var found = findings.stream().anyMatch(finding -> finding.kind().code().equals(kind));
            labelled.add(kind);
            for (var count : List.of(all, byKind.computeIfAbsent(kind, key -> new Count()))) {
                count.hard += hard ? 1 : 0;
                count.soft += hard ? 0 : 1;
                count.hardFound += hard && found ? 1 : 0;
                count.softFound += !hard && found ? 1 : 0;
            }
            if (loud && !found) {
                System.out.println(id + " missed " + (hard ? "hard " : "soft ") + kind + ": " + label.path("where").asText() + " " + label.path("explain").asText());
            }
        }
        findings.forEach(finding -> count(id, labelled, finding));
    }

    private void count(String id, List<String> labelled, Finding finding) {
        var right = labelled.contains(finding.kind().code());
        var error = finding.severity() == Severity.ERROR;
        for (var count : List.of(all, byKind.computeIfAbsent(finding.kind().code(), key -> new Count()),
                byRule.computeIfAbsent(finding.rule(), key -> new Count()))) {
            count.findings++;
            count.right += right ? 1 : 0;
            count.falseErrors += error && !right ? 1 : 0;
        }
        if (loud && !right) {
            System.out.println(id + " false " + finding.severity().code() + " " + finding.rule() + " " + finding.kind().code() + ": " + finding.message() + " | " + (finding.place() == null ? "" : finding.place().quote()));
        }
    }

    private void print() {
        System.out.println("%-30s %7s %7s %8s %4s %4s %9s %6s".formatted("", "hard", "soft", "recall", "true", "told", "precision", "falseE"));
        byKind.forEach((kind, count) -> System.out.println(count.line(kind)));
        byRule.forEach((rule, count) -> System.out.println(count.line(rule)));
        System.out.println(all.line("all"));
        System.out.printf("documents %d, false errors a document %.3f%n", documents, (double) all.falseErrors / Math.max(1, documents));
    }
}
