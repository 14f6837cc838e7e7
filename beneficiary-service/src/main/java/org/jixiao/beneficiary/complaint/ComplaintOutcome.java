package org.jixiao.beneficiary.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 处理结果：属实、不属实、投诉人撤回. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"upheld", "rejected", "withdrawn"},
        description = "处理结果：属实、不属实、投诉人撤回")
public enum ComplaintOutcome {
    UPHELD,
    REJECTED,
    WITHDRAWN;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static ComplaintOutcome of(String code) {
        return Code.parse(ComplaintOutcome.class, code);
    }
}
