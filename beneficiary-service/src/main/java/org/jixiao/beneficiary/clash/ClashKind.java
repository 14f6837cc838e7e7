package org.jixiao.beneficiary.clash;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/**
 * What may be wrong and may be right, so that a person has to look; what can only be wrong is refused at entry
 * ({@code RegistryRule}). Children of one mother, twins and namesakes clash with nobody.
 */
@Schema(
        type = SchemaType.STRING,
        enumeration = {
            "registered-elsewhere",
            "dead-elsewhere",
            "account-shared",
            "likely-same-person",
            "double-benefit",
            "insured-child-age",
            "consent-missing",
            "grade-missing"
        },
        description = "疑点种类")
public enum ClashKind {
    REGISTERED_ELSEWHERE("该人在本区划另一单位也有登记"),
    DEAD_ELSEWHERE("该人在本区划另一单位已登记死亡"),
    ACCOUNT_SHARED("同一账户用于多人"),
    LIKELY_SAME_PERSON("证件号码不同，疑似同一人"),
    DOUBLE_BENEFIT("该户（人）在本区划另一单位享受与之互斥的补助"),
    INSURED_CHILD_AGE("参保子女不在规定年龄内"),
    CONSENT_MISSING("依据为同意，未满14周岁成员缺监护人同意"),
    GRADE_MISSING("伤残家庭未登记三级以上的残疾等级");

    private final String label;

    ClashKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static ClashKind of(String code) {
        return Code.parse(ClashKind.class, code);
    }
}
