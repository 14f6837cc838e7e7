package org.jixiao.beneficiary.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.household.Registration;

/**
 * What a programme asks for beyond the category of the household. An age is counted in completed years on the
 * programme's reference day, both bounds included, and is that of the member whom {@code memberIs} names.
 */
@Schema(description = "资格条件的简写，登记时写成 conditions；缺省的条件不作要求")
public record Eligibility(
        @Schema(description = "户籍性质") Registration registration,

        @Schema(description = "须有（按人发放时：本人须为）何种成员，缺省为任一成员") MemberCondition memberIs,

        @Min(0) @Max(150) @Schema(examples = "9", description = "基准日周岁下限（含）")
        Integer ageFrom,

        @Min(0) @Max(150) @Schema(examples = "18", description = "基准日周岁上限（含）")
        Integer ageTo) {

    boolean isReversed() {
        return ageFrom != null && ageTo != null && ageFrom > ageTo;
    }
}
