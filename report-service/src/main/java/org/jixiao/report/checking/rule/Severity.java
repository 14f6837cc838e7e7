package org.jixiao.report.checking.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FindingSeverity", description = "严重程度：error 文内可以证明，warning 需人工判读")
public enum Severity {
    /** Provable from what is written. */
    ERROR,
    /** Somebody has to read it. */
    WARNING;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return this == ERROR ? "错误" : "提示";
    }
}
