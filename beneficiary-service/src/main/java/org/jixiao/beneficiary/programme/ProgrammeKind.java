package org.jixiao.beneficiary.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 发放方式：现金、实物、保险、服务. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"cash", "goods", "insurance", "service"},
        description = "发放方式：现金、实物、保险、服务")
public enum ProgrammeKind {
    CASH,
    GOODS,
    INSURANCE,
    SERVICE;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static ProgrammeKind of(String code) {
        return Code.parse(ProgrammeKind.class, code);
    }
}
