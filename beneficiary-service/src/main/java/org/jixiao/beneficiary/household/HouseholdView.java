package org.jixiao.beneficiary.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A household as everybody sees it: names and numbers masked, no birth date (the mask hides exactly that). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "受益户；姓名与证件号码已脱敏")
public record HouseholdView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,

        @Schema(examples = "725001-00001", description = "户编号")
        String number,

        @Schema(description = "家庭类别；属敏感信息，读取时写明目的（purpose）才给出")
        List<HouseholdCategory> categories,

        Registration registration,

        @Schema(examples = "130109100", description = "乡镇代码")
        String township,

        @Schema(examples = "虚拟01村") String village,
        @Schema(examples = "3", description = "在户人数") int persons,
        @Schema(description = "成员；列表中不列出") List<MemberView> members,
        int version) {

    /** For whoever did not say for what the category is needed. */
    HouseholdView withoutCategories() {
        return new HouseholdView(
                id, region, unit, number, null, registration, township, village, persons, members, version);
    }

    @Schema(description = "成员；姓名与证件号码已脱敏")
    public record MemberView(
            UUID id,
            Relation relation,

            @Schema(examples = "受*", description = "姓名（脱敏）") String name,

            Sex sex,

            @Schema(examples = "110105********002X", description = "证件号码（脱敏）")
            String identityNumber,

            boolean insuredChild,

            @Schema(description = "在读院校，没有则不出现") String university) {}
}
