package org.jixiao.report.checking.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

public enum Severity {
    /** Provable from what is written. */
    ERROR,
    /** Somebody has to read it. */
    WARNING;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
