package org.jixiao.report.rendition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.DocumentProperties;
import org.jixiao.report.document.FileMark;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.NarrativeDocument;
import org.jixiao.report.reports.Narratives;
import org.jixiao.report.reports.Report;
import org.jixiao.report.snapshot.SnapshotRepository;
import org.jixiao.report.template.Templates;

/** A stored report as the document that is made into files, with the mark by which they are found again. */
@ApplicationScoped
public class ReportDocuments {

    private final SnapshotRepository snapshots;
    private final Templates templates;
    private final Narratives narratives;
    private final Renderer renderer;
    private final VerificationConfiguration verification;
    private final Caller caller;
    private final ZoneId zone;

    ReportDocuments(
            SnapshotRepository snapshots,
            Templates templates,
            Narratives narratives,
            Renderer renderer,
            VerificationConfiguration verification,
            Caller caller,
            ZoneId zone) {
        this.snapshots = snapshots;
        this.templates = templates;
        this.narratives = narratives;
        this.renderer = renderer;
        this.verification = verification;
        this.caller = caller;
        this.zone = zone;
    }

    /** The report as it was written. */
    Document of(Report report) {
        return of(report, new Edition(narratives.of(report), report.narrativeDigest()));
    }

    /** A text of a report: its own, or what of it the public reads. */
    public record Edition(Narrative narrative, String digest) {}

    /** Everything in the document comes from the snapshot, the time in its properties included. */
    public Document of(Report report, Edition edition) {
        var snapshot = snapshots.require(report.snapshotId(), caller.scope());
        var content = snapshot.frozen().tree();
        var properties = new DocumentProperties(
                report.title(),
                content.path("unit").path("name").asText(),
                takenAt(content),
                Optional.of(mark(report, edition.digest(), snapshot.digest())));
        return NarrativeDocument.of(edition.narrative(), properties);
    }

    /** Of a file that would be made of the report now. */
    String documentId(Report report) {
        var snapshot = snapshots.require(report.snapshotId(), caller.scope());
        return Digest.PREFIX
                + mark(report, report.narrativeDigest(), snapshot.digest()).documentId();
    }

    private OffsetDateTime takenAt(JsonNode snapshot) {
        return OffsetDateTime.parse(snapshot.path("takenAt").asText())
                .atZoneSameInstant(zone)
                .toOffsetDateTime();
    }

    private FileMark mark(Report report, String narrative, String snapshot) {
        var id = new DocumentId(
                snapshot,
                templates.require(report.templateId(), caller.scope()).digest(),
                narrative,
                renderer.fontsDigest(),
                Renderer.VERSION + " " + verification.address());
        return new FileMark(id.hex(), verification.address() + "/" + id.hex());
    }
}
