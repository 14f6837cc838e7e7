package org.jixiao.report.narrative;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.DocumentProperties;
import org.jixiao.report.document.FileMark;

/** What the template once made of the demonstration unit, so that a format is tried on it without the services. */
public final class DemonstrationReport {

    public static final String DOCUMENT = "0123456789abcdef".repeat(4);

    private DemonstrationReport() {}

    public static Document document() {
        try (var narrative = DemonstrationReport.class.getResourceAsStream("/demonstration-narrative.json")) {
            var told = new ObjectMapper().readValue(narrative, Narrative.class);
            var taken = OffsetDateTime.parse("2026-03-05T09:00:00+08:00");
            var mark = new FileMark(DOCUMENT, "https://jixiao.example/api/v1/verifications/" + DOCUMENT);
            return NarrativeDocument.of(
                    told, new DocumentProperties(told.title(), "藁城区计划生育协会", taken, Optional.of(mark)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
