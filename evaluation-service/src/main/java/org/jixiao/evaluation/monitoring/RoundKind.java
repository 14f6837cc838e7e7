package org.jixiao.evaluation.monitoring;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 监控方式. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"monthly", "quarterly", "january-july", "focus"},
        description = "监控方式：月度、季度、1—7月集中、重点")
public enum RoundKind {
    MONTHLY,
    QUARTERLY,
    JANUARY_JULY,
    FOCUS;

    private static final int JULY = 7;
    private static final int QUARTER = 3;

    boolean ends(int month) {
        return switch (this) {
            case JANUARY_JULY -> month == JULY;
            case QUARTERLY -> month % QUARTER == 0;
            case MONTHLY, FOCUS -> true;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
