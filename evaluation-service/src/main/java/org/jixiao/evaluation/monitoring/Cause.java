package org.jixiao.evaluation.monitoring;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 偏差原因的类别. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"funding", "institution", "staff", "hardware", "other"},
        description = "偏差原因类别：经费保障、制度保障、人员保障、硬件条件、其他")
public enum Cause {
    FUNDING,
    INSTITUTION,
    STAFF,
    HARDWARE,
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
