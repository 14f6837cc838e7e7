package org.jixiao.evaluation.alert;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 处置. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"continue", "adjust", "cancel"},
        description = "处置：继续、调剂、取消")
public enum Disposal {
    CONTINUE,
    ADJUST,
    CANCEL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
