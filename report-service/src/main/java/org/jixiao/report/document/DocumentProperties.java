package org.jixiao.report.document;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What the file says of itself.
 *
 * @param author the unit, never a person
 * @param created taken from the report, not from the clock, so that the same report gives the same bytes
 * @param mark shown in the footer and as a QR code; empty for what nobody can ask about
 */
public record DocumentProperties(String title, String author, OffsetDateTime created, Optional<FileMark> mark) {

    public DocumentProperties {
        Text.require(title);
        Text.require(author);
    }

    public DocumentProperties(String title, String author, OffsetDateTime created) {
        this(title, author, created, Optional.empty());
    }
}
