package org.jixiao.beneficiary.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 投诉种类：未收到、金额不对、列入者不符合资格、应列未列、工作人员行为、其他. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"not-received", "wrong-amount", "not-eligible-listed", "missing", "conduct", "other"},
        description = "投诉种类：未收到、金额不对、列入者不符合资格、应列未列、工作人员行为、其他")
public enum ComplaintKind {
    NOT_RECEIVED,
    WRONG_AMOUNT,
    NOT_ELIGIBLE_LISTED,
    MISSING,
    CONDUCT,
    OTHER;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static ComplaintKind of(String code) {
        return Code.parse(ComplaintKind.class, code);
    }
}
