package org.jixiao.beneficiary.enrolment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 退出原因. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {
            "deceased",
            "child-born-or-adopted",
            "child-recovered",
            "moved-away",
            "conditions-not-met",
            "false-declaration"
        },
        description = "退出原因：死亡、再生育或收养、子女康复、户籍迁出、年龄或条件不符、虚报")
public enum ExitReason {
    DECEASED,
    CHILD_BORN_OR_ADOPTED,
    CHILD_RECOVERED,
    MOVED_AWAY,
    CONDITIONS_NOT_MET,
    FALSE_DECLARATION;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static ExitReason of(String code) {
        return Code.parse(ExitReason.class, code);
    }
}
