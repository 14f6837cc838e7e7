package org.jixiao.beneficiary.clash;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 疑点的状态. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"open", "decided", "cleared"},
        description = "状态：待判断、已判断、已消除")
public enum ClashStatus {
    OPEN("待判断"),
    DECIDED("已判断"),
    CLEARED("已消除");

    private final String label;

    ClashStatus(String label) {
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
    public static ClashStatus of(String code) {
        return Code.parse(ClashStatus.class, code);
    }
}
