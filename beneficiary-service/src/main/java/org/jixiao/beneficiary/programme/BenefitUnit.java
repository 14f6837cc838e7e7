package org.jixiao.beneficiary.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 受益单位：按户、按人. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"household", "person"},
        description = "受益单位：按户、按人")
public enum BenefitUnit {
    HOUSEHOLD,
    PERSON;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static BenefitUnit of(String code) {
        return Code.parse(BenefitUnit.class, code);
    }
}
