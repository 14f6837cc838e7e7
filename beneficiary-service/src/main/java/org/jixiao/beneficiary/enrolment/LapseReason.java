package org.jixiao.beneficiary.enrolment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** Why the job thinks that somebody should be looked at: dead, gone from the household (迁出), too old, otherwise unfit. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"deceased", "left-household", "age", "conditions"},
        description = "情形：登记死亡、已不在本户登记（迁出等，待核）、年龄不符、其他条件不符")
public enum LapseReason {
    DECEASED,
    LEFT_HOUSEHOLD,
    AGE,
    CONDITIONS;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static LapseReason of(String code) {
        return Code.parse(LapseReason.class, code);
    }
}
