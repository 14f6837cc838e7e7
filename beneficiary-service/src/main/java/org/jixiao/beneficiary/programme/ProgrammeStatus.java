package org.jixiao.beneficiary.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 状态：草稿、已送审、已批准. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"draft", "submitted", "approved"},
        description = "状态：草稿、已送审、已批准")
public enum ProgrammeStatus {
    DRAFT,
    SUBMITTED,
    APPROVED;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static ProgrammeStatus of(String code) {
        return Code.parse(ProgrammeStatus.class, code);
    }
}
