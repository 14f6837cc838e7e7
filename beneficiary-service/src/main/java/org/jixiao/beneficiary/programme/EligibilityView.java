package org.jixiao.beneficiary.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.condition.Explained;
import org.jixiao.beneficiary.household.Relation;

/** Why a household is eligible or not, condition by condition. */
@Schema(description = "一户是否符合资格及逐条理由；涉及成员的条件按成员逐一列出，须由同一成员全部符合")
public record EligibilityView(
        UUID programme,
        UUID household,

        @Schema(examples = "725001-00001", description = "户编号")
        String number,

        BenefitUnit benefitUnit,
        @Schema(description = "计算周岁的基准日") LocalDate referenceDay,
        @Schema(description = "登记内容的时点") LocalDate asOf,
        @Schema(description = "该户（按人发放时：任一成员）是否符合资格") boolean eligible,
        @Schema(description = "关于户的条件") List<Explained> conditions,
        List<MemberEligibility> members) {

    @Schema(name = "MemberEligibility", description = "一名成员及关于成员的条件")
    public record MemberEligibility(
            UUID member,
            Relation relation,
            @Schema(examples = "受*", description = "姓名（脱敏）") String name,
            @Schema(description = "连同户的条件，是否全部符合") boolean eligible,
            List<Explained> conditions) {}
}
