package org.jixiao.beneficiary.amendment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** Where a change is known from. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"self-declared", "shared-data", "home-visit", "archive"},
        description = "信息来源：本人申报、部门共享、入户核查、档案补录")
public enum Source {
    SELF_DECLARED("本人申报"),
    SHARED_DATA("部门共享"),
    HOME_VISIT("入户核查"),
    ARCHIVE("档案补录");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static Source of(String code) {
        return Code.parse(Source.class, code);
    }
}
