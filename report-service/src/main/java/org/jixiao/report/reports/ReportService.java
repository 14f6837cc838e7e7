package org.jixiao.report.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.web.EntityTags;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.snapshot.SnapshotRepository;
import org.jixiao.report.template.Templates;

@ApplicationScoped
class ReportService {

    private final ReportRepository reports;
    private final SnapshotRepository snapshots;
    private final Templates templates;
    private final Narratives narratives;
    private final Records records;
    private final Caller caller;

    ReportService(
            ReportRepository reports,
            SnapshotRepository snapshots,
            Templates templates,
            Narratives narratives,
            Records records,
            Caller caller) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.templates = templates;
        this.narratives = narratives;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    ReportView write(WriteReport request) {
        var snapshot = snapshots.require(request.snapshot(), caller.scope());
        var written = narratives.write(templates.requireUsable(request.template(), caller.scope()), snapshot);
        var record = records.open(snapshot.regionCode(), snapshot.unitCode());
        var report = Report.written(UuidV7.next(), snapshot, written, record.at(), caller.subject());
        reports.persistAndFlush(report);
        record.enter(new AuditEntry(
                "report-written",
                "report",
                report.id(),
                Map.of("snapshot", snapshot.digest(), "narrative", report.narrativeDigest())));
        return ReportView.of(report);
    }

    @Transactional
    ReportView submit(UUID id, String ifMatch) {
        var report = required(id, ifMatch);
        report.submit(caller.subject());
        return moved(report, "report-submitted", Map.of());
    }

    @Transactional
    ReportView approve(UUID id, String ifMatch) {
        var report = required(id, ifMatch);
        var record = records.open(report.regionCode(), report.unitCode());
        report.approve(caller.subject(), record.at());
        record.enter(new AuditEntry("report-approved", "report", id, Map.of("narrative", report.narrativeDigest())));
        reports.flush();
        return ReportView.of(report);
    }

    @Transactional
    ReportView giveBack(UUID id, String ifMatch, String reason) {
        var report = required(id, ifMatch);
        report.giveBack(caller.subject(), reason);
        return moved(report, "report-returned", Map.of("reason", reason));
    }

    @Transactional
    ReportView get(UUID id) {
        return ReportView.of(reports.require(id, caller.scope()));
    }

    @Transactional
    Narrative narrative(UUID id) {
        return narratives.of(reports.require(id, caller.scope()));
    }

    @Transactional
    ProvenanceView provenance(UUID id) {
        var report = reports.require(id, caller.scope());
        var snapshot = snapshots.require(report.snapshotId(), caller.scope());
        var provenance = new Provenance(narratives.of(report));
        return new ProvenanceView(
                id,
                snapshot.digest(),
                provenance.counts(),
                provenance.facts(snapshot.frozen().facts()),
                provenance.places());
    }

    @Transactional
    List<ReportView> page(String region, String unit, int year, PageQuery query) {
        return reports.page(region, unit, year, caller.scope(), query).stream()
                .map(ReportView::of)
                .toList();
    }

    private Report required(UUID id, String ifMatch) {
        var report = reports.require(id, caller.scope());
        EntityTags.require(ifMatch, report.version());
        return report;
    }

    private ReportView moved(Report report, String act, Map<String, ?> content) {
        var record = records.open(report.regionCode(), report.unitCode());
        record.enter(new AuditEntry(act, "report", report.id(), content));
        reports.flush();
        return ReportView.of(report);
    }
}
