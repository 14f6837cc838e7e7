package org.jixiao.report.rendition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.problem.CommonProblem;
import org.jixiao.common.problem.Refusal;
import org.jixiao.report.document.Document;
import org.jixiao.report.reports.Report;
import org.jixiao.report.reports.ReportRepository;

@ApplicationScoped
class RenditionService implements PanacheRepositoryBase<Rendition, UUID> {

    private final ReportRepository reports;
    private final ReportDocuments documents;
    private final FileMarks marks;
    private final Records records;
    private final Caller caller;

    RenditionService(
            ReportRepository reports, ReportDocuments documents, FileMarks marks, Records records, Caller caller) {
        this.reports = reports;
        this.documents = documents;
        this.marks = marks;
        this.records = records;
        this.caller = caller;
    }

    /** @param made false where the file was there already */
    record Outcome(RenditionView rendition, boolean made) {}

    /** What is to be rendered; nothing where the file is there already. */
    @Transactional
    Optional<Document> toRender(UUID reportId, FileFormat format) {
        var report = reports.require(reportId, caller.scope());
        return existing(report, format).isPresent() ? Optional.empty() : Optional.of(documents.of(report));
    }

    /** @param file nothing where {@link #toRender} found the file already */
    @Transactional
    Outcome keep(UUID reportId, FileFormat format, Optional<Renderer.File> file) {
        var report = reports.require(reportId, caller.scope());
        if (file.isEmpty()) {
            return new Outcome(RenditionView.of(get(reportId, format)), false);
        }
        requireUnedited(report, file.get());
        var record = records.open(report.regionCode(), report.unitCode());
        var rendition = Rendition.made(UuidV7.next(), report, file.get(), record.at(), caller.name());
        persistAndFlush(rendition);
        mark(rendition);
        record.enter(new AuditEntry(
                "rendition-made",
                "rendition",
                rendition.id(),
                Map.of("report", reportId.toString(), "format", format.toString(), "sha256", rendition.sha256())));
        return new Outcome(RenditionView.of(rendition), true);
    }

    /** The file was made outside of this transaction; meanwhile somebody may have edited the text. */
    private void requireUnedited(Report report, Renderer.File file) {
        if (!documents.documentId(report).equals(file.documentId())) {
            throw Refusal.of(
                    CommonProblem.STALE_VERSION, "成文期间正文已被改写，请重新成文", "The text was edited while the file was made");
        }
    }

    /** The public may ask about it by either digest, and learns that it was made here. */
    private void mark(Rendition rendition) {
        marks.made(rendition.sha256(), rendition.documentId(), rendition.format(), rendition.recordedAt());
    }

    @Transactional
    Rendition get(UUID reportId, FileFormat format) {
        return existing(reports.require(reportId, caller.scope()), format).orElseThrow(Refusal::notFound);
    }

    private Optional<Rendition> existing(Report report, FileFormat format) {
        var parameters = new HashMap<>(caller.scope().parameters());
        parameters.put("report", report.id());
        parameters.put("version", report.proseVersion());
        parameters.put("format", format);
        return find(
                        "reportId = :report and proseVersion = :version and format = :format and " + UnitScope.JPQL,
                        parameters)
                .firstResultOptional();
    }
}
