package org.jixiao.beneficiary.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 成员条件：任一成员、子女、参保子女、已录取高校. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"any", "child", "insured-child", "admitted"},
        description = "成员条件：任一成员、子女、参保子女、已录取高校")
public enum MemberCondition {
    ANY,
    CHILD,
    INSURED_CHILD,
    ADMITTED;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static MemberCondition of(String code) {
        return Code.parse(MemberCondition.class, code);
    }
}
