package org.jixiao.report.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.CanonicalJson;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.web.EntityTags;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.ProseText;
import org.jixiao.report.reports.Narratives;
import org.jixiao.report.reports.Report;
import org.jixiao.report.reports.ReportRepository;

@ApplicationScoped
class ProseService {

    private static final EditProse NONE = new EditProse(List.of());

    private final ReportRepository reports;
    private final ProseVersions versions;
    private final Narratives narratives;
    private final ProseSources sources;
    private final Records records;
    private final Caller caller;
    private final ObjectMapper json;

    ProseService(
            ReportRepository reports,
            ProseVersions versions,
            Narratives narratives,
            ProseSources sources,
            Records records,
            Caller caller,
            ObjectMapper json) {
        this.reports = reports;
        this.versions = versions;
        this.narratives = narratives;
        this.sources = sources;
        this.records = records;
        this.caller = caller;
        this.json = json;
    }

    @Transactional
    ProseView edit(UUID id, String ifMatch, EditProse request) {
        var report = reports.require(id, caller.scope());
        EntityTags.require(ifMatch, report.version());
        report.requireEditable();
        var written = written(report);
        var snapshot = sources.snapshot(report);
        var editing = Editing.of(request, written, sources.prose(report, snapshot));
        var findings = sources.lint(report, snapshot, written, editing.narrative());
        editing.require(findings);
        if (!CanonicalJson.of(request).equals(CanonicalJson.of(edits(report)))) {
            keep(report, request, narratives.edition(editing.narrative(), editing.open(findings)));
        }
        return view(report, request, written, LintView.of(findings, editing));
    }

    /** The first edit keeps what the template wrote, too: until then the report itself is version 0. */
    private void keep(Report report, EditProse request, Report.Edition edition) {
        var record = records.open(report.regionCode(), report.unitCode());
        if (report.proseVersion() == 0) {
            versions.persist(ProseVersion.of(report, null, report.writtenAt(), report.writtenBy()));
        }
        report.edit(edition);
        versions.persist(ProseVersion.of(report, CanonicalJson.of(request), record.at(), caller.subject()));
        record.enter(new AuditEntry(
                "report-edited",
                "report",
                report.id(),
                Map.of("narrative", report.narrativeDigest(), "version", report.proseVersion())));
        reports.flush();
    }

    @Transactional
    ProseView read(UUID id) {
        var report = reports.require(id, caller.scope());
        var edits = edits(report);
        var written = written(report);
        return view(report, edits, written, lint(report, edits, written));
    }

    @Transactional
    LintView lint(UUID id) {
        var report = reports.require(id, caller.scope());
        return lint(report, edits(report), written(report));
    }

    @Transactional
    ProseView.Versions versions(UUID id) {
        var report = reports.require(id, caller.scope());
        var kept = versions.of(report, caller.scope()).stream()
                .map(version -> new ProseView.OneVersion(
                        version.number(), version.narrativeDigest(), version.recordedAt(), version.recordedBy()))
                .toList();
        var only = new ProseView.OneVersion(0, report.narrativeDigest(), report.writtenAt(), report.writtenBy());
        return new ProseView.Versions(id, kept.isEmpty() ? List.of(only) : kept);
    }

    private LintView lint(Report report, EditProse edits, Narrative written) {
        var snapshot = sources.snapshot(report);
        var editing = Editing.of(edits, written, sources.prose(report, snapshot));
        return LintView.of(sources.lint(report, snapshot, written, narratives.of(report)), editing);
    }

    private Narrative written(Report report) {
        return narratives.read(versions.narrative(report, 0, caller.scope()));
    }

    private EditProse edits(Report report) {
        var kept = versions.find(report, report.proseVersion(), caller.scope()).map(ProseVersion::edits);
        try {
            return kept.isEmpty() ? NONE : json.readValue(kept.get(), EditProse.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("edits cannot be read", corrupt);
        }
    }

    private static ProseView view(Report report, EditProse edits, Narrative written, LintView lint) {
        return new ProseView(
                report.id(),
                report.proseVersion(),
                report.narrativeDigest(),
                report.typedTexts(),
                edits.edits(),
                IntStream.range(0, written.blocks().size())
                        .mapToObj(index -> source(index, written.blocks().get(index)))
                        .toList(),
                lint,
                report.version());
    }

    private static ProseView.Source source(int index, Narrative.Block block) {
        return new ProseView.Source(index, block.kind(), block.text() == null ? null : ProseText.source(block));
    }
}
