package org.jixiao.evaluation.targetset;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether targets and their evaluation are of one project or of the unit as a whole (部门整体). */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"project", "unit"},
        description = "项目，或单位整体")
public enum Level {
    PROJECT,
    UNIT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
