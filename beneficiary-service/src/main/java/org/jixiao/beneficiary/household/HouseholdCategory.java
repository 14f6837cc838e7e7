package org.jixiao.beneficiary.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 家庭类别. A household may be of several. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"bereaved-only-child", "disabled-only-child", "only-child-rural", "two-daughters", "hardship"},
        description = "家庭类别：失独、伤残、独生子女、双女、困难")
public enum HouseholdCategory {
    /** 独生子女死亡家庭: being on this list is itself the secret (个人信息保护法 第28条). */
    BEREAVED_ONLY_CHILD("失独"),
    DISABLED_ONLY_CHILD("伤残"),
    ONLY_CHILD_RURAL("独生子女"),
    TWO_DAUGHTERS("双女"),
    HARDSHIP("困难");

    private final String label;

    HouseholdCategory(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** 计划生育特殊家庭. */
    public boolean isFamilyPlanningSpecial() {
        return this == BEREAVED_ONLY_CHILD || this == DISABLED_ONLY_CHILD;
    }

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static HouseholdCategory of(String code) {
        return Code.parse(HouseholdCategory.class, code);
    }

    public static Optional<HouseholdCategory> labelled(String label) {
        return Arrays.stream(values())
                .filter(category -> category.label.equals(label))
                .findFirst();
    }
}
