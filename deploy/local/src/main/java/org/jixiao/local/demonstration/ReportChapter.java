package org.jixiao.local.demonstration;

import static org.jixiao.local.identity.Person.APPROVER_725001;
import static org.jixiao.local.identity.Person.CLERK_725001;
import static org.jixiao.local.service.Service.REPORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jixiao.local.demonstration.Acts.Resource;
import org.jixiao.local.demonstration.Acts.When;
import org.jixiao.local.process.Console;

/** The official document: a snapshot of the facts, the report on it, its files. */
final class ReportChapter {

    static final List<String> FORMATS = List.of("docx", "pdf");

    private static final String TEMPLATE = "unit-self-evaluation-report";

    private static final Resource REPORTS = new Resource(REPORT, "/api/v1/reports");

    private static final Resource SNAPSHOTS = new Resource(REPORT, "/api/v1/snapshots");
    private static final Resource TEMPLATES = new Resource(REPORT, "/api/v1/templates");

    private final Acts acts;
    private final Path out;

    ReportChapter(Acts acts, Path out) {
        this.acts = acts;
        this.out = out;
    }

    void enter() {
        var snapshot = When.of("2026-03-05", CLERK_725001, "snapshot", "固定2025年度事实快照");
        acts.create(snapshot, SNAPSHOTS, Acts.json(Map.of("region", "130109", "unit", "725001", "fiscalYear", 2025)));
        var report = When.of("2026-03-05", CLERK_725001, "report", "部门整体支出绩效自评报告");
        acts.enter(report, () -> {
            var body = Map.of("snapshot", acts.id("snapshot"), "template", template());
            return acts.post(report, REPORTS, Acts.json(body)).id();
        });
        acts.advance(report.then(CLERK_725001, "submission", "提交"), REPORTS, "report", "submission");
        acts.advance(report.then(APPROVER_725001, "approval", "签发"), REPORTS, "report", "approval");
        for (var format : FORMATS) {
            var when = When.of("2026-03-05", CLERK_725001, "rendition." + format, "生成报告文件：" + format);
            acts.enter(when, () -> {
                acts.post(when, renditions(), Acts.json(Map.of("format", format)));
                return "rendered";
            });
        }
    }

    /** On every start: the files may have been deleted, the report has not. */
    void save() {
        try {
            Files.createDirectories(out);
            for (var format : FORMATS) {
                var file = out.resolve("725001-2025." + format);
                var bytes = acts.read(CLERK_725001, renditions().at(format)).body();
                Files.write(file, bytes);
                Console.step("报告已写入 %s（%d 字节）", file, bytes.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Resource renditions() {
        return REPORTS.at(acts.id("report")).at("renditions");
    }

    /** In a new suite the templates are the national ones; the report is one of several. */
    private String template() {
        for (var template : acts.read(CLERK_725001, TEMPLATES).json().path("items")) {
            if (template.path("code").asText().equals(TEMPLATE)) {
                return template.path("id").textValue();
            }
        }
        throw new IllegalStateException("no template " + TEMPLATE);
    }
}
