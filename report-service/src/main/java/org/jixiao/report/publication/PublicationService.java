package org.jixiao.report.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.action.Action;
import org.jixiao.common.action.Actions;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;
import org.jixiao.report.document.Document;
import org.jixiao.report.rendition.Renderer;
import org.jixiao.report.rendition.ReportDocuments;
import org.jixiao.report.reports.Narratives;
import org.jixiao.report.reports.Report;
import org.jixiao.report.reports.ReportRepository;
import org.jixiao.report.snapshot.SnapshotRepository;

@ApplicationScoped
class PublicationService {

    private final PublicationRepository publications;
    private final ReportRepository reports;
    private final PublicEditions editions;
    private final ReportDocuments documents;
    private final Narratives narratives;
    private final PublicFiles files;
    private final SnapshotRepository snapshots;
    private final PublicationConfiguration configuration;
    private final Records records;
    private final Caller caller;
    private final Actions actions;

    PublicationService(
            PublicationRepository publications,
            ReportRepository reports,
            PublicEditions editions,
            ReportDocuments documents,
            Narratives narratives,
            PublicFiles files,
            SnapshotRepository snapshots,
            PublicationConfiguration configuration,
            Records records,
            Caller caller,
            Actions actions) {
        this.publications = publications;
        this.reports = reports;
        this.editions = editions;
        this.documents = documents;
        this.narratives = narratives;
        this.files = files;
        this.snapshots = snapshots;
        this.configuration = configuration;
        this.records = records;
        this.caller = caller;
        this.actions = actions;
    }

    @Transactional
    PublicationView propose(ProposePublication request) {
        var report = reports.require(request.report(), caller.scope());
        requireFree(report);
        requireCorrectable(request.corrects(), report);
        var edition = editions.of(report, configuration.smallCell());
        var faults = Disclosure.faults(edition.narrative(), configuration.smallCell());
        if (!faults.isEmpty()) {
            throw Refusal.of(
                            PublicationProblem.GUARDED,
                            "公开版有 " + faults.size() + " 处不宜公开，请更正报告后重新批准",
                            "The public edition says what may not be made public")
                    .about(faults);
        }
        var record = records.open(report.regionCode(), report.unitCode());
        var proposal = new Publication.Proposal(report, request.corrects(), edition, configuration.smallCell());
        var publication = Publication.proposed(UuidV7.next(), proposal, record.at(), caller.subject());
        publications.persistAndFlush(publication);
        record.enter(new AuditEntry(
                "publication-proposed",
                "publication",
                publication.id(),
                Map.of("report", report.id().toString(), "narrative", publication.narrativeDigest())));
        return view(publication);
    }

    private void requireFree(Report report) {
        if (!report.isApproved()) {
            throw Refusal.of(PublicationProblem.REPORT_NOT_APPROVED, "报告批准后才能申请公开", "Only an approved report goes out");
        }
        if (publications.isUnderWay(report.id())) {
            throw Refusal.of(PublicationProblem.ALREADY_PUBLISHED, "这份报告已公开，或已申请公开等待审核", "It is out, or waits to be");
        }
    }

    private void requireCorrectable(UUID corrects, Report report) {
        if (corrects == null) {
            return;
        }
        var corrected = publications.require(corrects, caller.scope());
        if (!corrected.isPublished()
                || corrected.fiscalYear() != report.fiscalYear()
                || !corrected.unitCode().equals(report.unitCode())) {
            throw Refusal.of(
                    PublicationProblem.CORRECTS_ANOTHER,
                    "勘误只能更正本单位同一年度已公开的文件",
                    "What is corrected must be out, of the same unit and year");
        }
    }

    /** What would go out, for the files to be made outside of any transaction; nothing where it is decided already. */
    @Transactional
    Optional<Document> edition(UUID id) {
        var publication = publications.require(id, caller.scope());
        if (!publication.isProposed()) {
            return Optional.empty();
        }
        var report = reports.require(publication.reportId(), caller.scope());
        var edition =
                new ReportDocuments.Edition(narratives.read(publication.narrative()), publication.narrativeDigest());
        return Optional.of(documents.of(report, edition));
    }

    @Transactional
    PublicationView publish(UUID id, String ifMatch, List<Renderer.File> made) {
        var publication = required(id, ifMatch);
        var record = records.open(publication.regionCode(), publication.unitCode());
        publication.publish(caller.subject(), record.at());
        publications.flush();
        var unitName = unitName(publication);
        made.forEach(file -> files.keep(publication, unitName, file, record.at()));
        if (publication.corrects() != null) {
            files.correct(publication, record.at());
        }
        record.enter(new AuditEntry(
                "publication-approved",
                "publication",
                id,
                Map.of(
                        "files",
                        made.stream().map(Renderer.File::sha256).sorted().toList())));
        return view(publication);
    }

    /** As the file itself names it: from the snapshot, whatever the unit is called today. */
    private String unitName(Publication publication) {
        var report = reports.require(publication.reportId(), caller.scope());
        var snapshot = snapshots.require(report.snapshotId(), caller.scope());
        return snapshot.frozen().tree().path("unit").path("name").asText();
    }

    @Transactional
    PublicationView giveBack(UUID id, String ifMatch, String reason) {
        var publication = required(id, ifMatch);
        var record = records.open(publication.regionCode(), publication.unitCode());
        publication.giveBack(caller.subject(), record.at(), reason);
        record.enter(new AuditEntry("publication-returned", "publication", id, Map.of("reason", reason)));
        publications.flush();
        return view(publication);
    }

    @Transactional
    PublicationView withdraw(UUID id, String ifMatch, String reason) {
        var publication = required(id, ifMatch);
        var record = records.open(publication.regionCode(), publication.unitCode());
        publication.withdraw(reason);
        publications.flush();
        files.withdraw(publication, reason, record.at());
        record.enter(new AuditEntry("publication-withdrawn", "publication", id, Map.of("reason", reason)));
        return view(publication);
    }

    @Transactional
    PublicationView get(UUID id) {
        return view(publications.require(id, caller.scope()));
    }

    @Transactional
    List<PublicationView> page(String region, String unit, int year, PageQuery query) {
        return publications.page(region, unit, year, caller.scope(), query).stream()
                .map(this::view)
                .toList();
    }

    private Publication required(UUID id, String ifMatch) {
        var publication = publications.require(id, caller.scope());
        EntityTags.require(ifMatch, publication.version());
        return publication;
    }

    private PublicationView view(Publication publication) {
        return PublicationView.of(publication, actionsOn(publication));
    }

    private List<Action> actionsOn(Publication publication) {
        return actions.on(PublicationResource.class, publication.id())
                .of("approvePublication", "公开", () -> publication.requireDecidableBy(caller.subject()))
                .of("returnPublication", "退回", () -> publication.requireDecidableBy(caller.subject()))
                .of("withdrawPublication", "撤下", publication::requirePublished)
                .list();
    }
}
