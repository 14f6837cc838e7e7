package org.jixiao.beneficiary.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 投诉状态：已受理、调查中、属实、不属实、已撤回. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"open", "investigating", "upheld", "rejected", "withdrawn"},
        description = "投诉状态：已受理、调查中、属实、不属实、已撤回")
public enum ComplaintStatus {
    OPEN,
    INVESTIGATING,
    UPHELD,
    REJECTED,
    WITHDRAWN;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static ComplaintStatus of(String code) {
        return Code.parse(ComplaintStatus.class, code);
    }
}
