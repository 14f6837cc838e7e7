package org.jixiao.beneficiary.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;
import org.jixiao.beneficiary.condition.Condition;

/** 成员条件：任一成员、子女、参保子女、已录取高校. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"any", "child", "insured-child", "admitted"},
        description = "成员条件：任一成员、子女、参保子女、已录取高校")
public enum MemberCondition {
    ANY("", ""),
    CHILD("成员为子女", "member.relation in [\"son\", \"daughter\"]"),
    INSURED_CHILD("成员为参保子女", "member.insuredChild"),
    ADMITTED("成员已被高校录取", "member.admitted");

    private final String label;
    private final String expression;

    MemberCondition(String label, String expression) {
        this.label = label;
        this.expression = expression;
    }

    /** Empty where any member will do. */
    Optional<Condition> condition() {
        return this == ANY ? Optional.empty() : Optional.of(new Condition("member-is", label, expression));
    }

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static MemberCondition of(String code) {
        return Code.parse(MemberCondition.class, code);
    }
}
