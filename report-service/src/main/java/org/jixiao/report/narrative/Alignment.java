package org.jixiao.report.narrative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.document.Table;

@Schema(
        type = SchemaType.STRING,
        enumeration = {"left", "centre", "right"},
        description = "列的对齐方式")
public enum Alignment {
    LEFT,
    CENTRE,
    RIGHT;

    @JsonCreator
    public static Alignment of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    Table.Alignment inDocument() {
        return Table.Alignment.valueOf(name());
    }
}
