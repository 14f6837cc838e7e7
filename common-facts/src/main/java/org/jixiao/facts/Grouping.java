package org.jixiao.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.FactSubject;

/** What a query may be broken down by. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"unit", "project", "township"},
        description = "分组：按单位、按项目、按乡镇")
public enum Grouping {
    UNIT,
    PROJECT,
    TOWNSHIP;

    @JsonCreator
    public static Grouping of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The member of the group that a key names. */
    FactSubject narrow(FactSubject whole, String key) {
        return switch (this) {
            case UNIT -> new FactSubject(whole.region(), key, whole.project(), whole.programme(), whole.township());
            case PROJECT -> whole.withProject(UUID.fromString(key));
            case TOWNSHIP -> new FactSubject(whole.region(), whole.unit(), whole.project(), whole.programme(), key);
        };
    }
}
