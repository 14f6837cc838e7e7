package org.jixiao.report.document;

import java.time.OffsetDateTime;

/**
 * What the file says of itself.
 *
 * @param author the unit, never a person
 * @param created taken from the report, not from the clock, so that the same report gives the same bytes
 */
public record DocumentProperties(String title, String author, OffsetDateTime created) {

    public DocumentProperties {
        Text.require(title);
        Text.require(author);
    }
}
