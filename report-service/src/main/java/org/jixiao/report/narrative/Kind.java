package org.jixiao.report.narrative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of a template, and so a block of a narrative, is. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {
            "annex-mark",
            "title",
            "heading-1",
            "heading-2",
            "heading-3",
            "heading-4",
            "paragraph",
            "flush",
            "note",
            "unit-name",
            "date",
            "page-break",
            "table"
        },
        description = "段的种类")
public enum Kind {
    ANNEX_MARK,
    TITLE,
    HEADING_1,
    HEADING_2,
    HEADING_3,
    HEADING_4,
    PARAGRAPH,
    FLUSH,
    NOTE,
    UNIT_NAME,
    DATE,
    PAGE_BREAK,
    TABLE;

    private static final Map<String, Kind> DIRECTIVES = Map.ofEntries(
            Map.entry("mark", ANNEX_MARK),
            Map.entry("title", TITLE),
            Map.entry("1", HEADING_1),
            Map.entry("2", HEADING_2),
            Map.entry("3", HEADING_3),
            Map.entry("4", HEADING_4),
            Map.entry("p", PARAGRAPH),
            Map.entry("flush", FLUSH),
            Map.entry("note", NOTE),
            Map.entry("sign", UNIT_NAME),
            Map.entry("date", DATE),
            Map.entry("page", PAGE_BREAK));

    static Optional<Kind> ofDirective(String directive) {
        return Optional.ofNullable(DIRECTIVES.get(directive));
    }

    /** Prose: what a clerk may write otherwise, and behind which a paragraph may stand. */
    public boolean isProse() {
        return this == PARAGRAPH || this == FLUSH || this == NOTE;
    }

    public boolean mayBeFollowedByProse() {
        return isProse() || this == TABLE || headingLevel() > 0;
    }

    /** 1 to 4, or 0 for what is no heading. */
    int headingLevel() {
        return this.compareTo(HEADING_1) >= 0 && this.compareTo(HEADING_4) <= 0
                ? ordinal() - HEADING_1.ordinal() + 1
                : 0;
    }

    @JsonCreator
    public static Kind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
