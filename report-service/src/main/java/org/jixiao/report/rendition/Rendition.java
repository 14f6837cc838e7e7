package org.jixiao.report.rendition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jixiao.report.reports.Report;

/** A report as one file. */
@Entity
@Immutable
@Table(name = "rendition")
public class Rendition {

    @Id
    private UUID id;

    private String regionCode;
    private String unitCode;
    private UUID reportId;
    private int proseVersion;

    @Enumerated(EnumType.STRING)
    private FileFormat format;

    private String fileName;
    private String sha256;
    private String documentId;
    private int size;
    private byte[] content;
    private String missingGlyphs;
    private Instant recordedAt;
    private String recordedBy;

    protected Rendition() {
        // for Hibernate
    }

    static Rendition made(UUID id, Report report, Renderer.File file, Instant at, String by) {
        var rendition = new Rendition();
        rendition.id = id;
        rendition.regionCode = report.regionCode();
        rendition.unitCode = report.unitCode();
        rendition.reportId = report.id();
        rendition.proseVersion = report.proseVersion();
        rendition.format = file.format();
        rendition.fileName = report.title() + "." + file.format();
        rendition.sha256 = file.sha256();
        rendition.documentId = file.documentId();
        rendition.size = file.content().length;
        rendition.content = file.content();
        rendition.missingGlyphs = file.missingGlyphs();
        rendition.recordedAt = at;
        rendition.recordedBy = by;
        return rendition;
    }

    UUID id() {
        return id;
    }

    UUID reportId() {
        return reportId;
    }

    FileFormat format() {
        return format;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    /** Null of files from before files were marked. */
    String documentId() {
        return documentId;
    }

    int size() {
        return size;
    }

    byte[] content() {
        return content;
    }

    String missingGlyphs() {
        return missingGlyphs;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
