package org.jixiao.beneficiary.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 批次状态：草稿、已送审、已确认. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"draft", "submitted", "confirmed"},
        description = "批次状态：草稿、已送审、已确认；只有已确认的发放计入事实")
public enum BatchStatus {
    DRAFT,
    SUBMITTED,
    CONFIRMED;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static BatchStatus of(String code) {
        return Code.parse(BatchStatus.class, code);
    }
}
