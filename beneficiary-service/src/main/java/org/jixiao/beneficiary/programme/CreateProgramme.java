package org.jixiao.beneficiary.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.condition.Condition;
import org.jixiao.beneficiary.condition.ConditionLanguage;
import org.jixiao.beneficiary.household.HouseholdCategory;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

@Schema(description = "拟定一个年度的补助项目")
public record CreateProgramme(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025")
        Integer fiscalYear,

        @NotNull @Schema(description = "预算项目的标识") UUID project,

        @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,32}") @Schema(examples = "accident-insurance")
        String code,

        @NotBlank @Size(max = 128) @Schema(examples = "农村独生子女家庭意外伤害保险")
        String name,

        @NotNull ProgrammeKind kind,
        @NotNull BenefitUnit benefitUnit,

        @Schema(description = "适用家庭类别，符合其一即可；资格条件的简写") Set<@NotNull HouseholdCategory> eligibleCategories,

        @Valid Eligibility eligibility,

        @Size(max = 20) @Schema(description = "资格条件；与简写并用时一并须符合")
        List<@Valid @NotNull Condition> conditions,

        @NotEmpty @Size(max = 20) List<@Valid @NotNull Standard> standards,

        @NotNull @Schema(examples = "2025-03-01", description = "计算周岁的基准日")
        LocalDate referenceDay,

        @Valid EnrolmentTerms enrolment) {

    /** The short form written out, and what was written so from the beginning. */
    List<Condition> allConditions() {
        var all = new ArrayList<>(Shorthand.conditions(eligibleCategories, eligibility));
        if (conditions != null) {
            all.addAll(conditions);
        }
        return all;
    }

    EnrolmentTerms terms() {
        return enrolment == null ? EnrolmentTerms.NONE : enrolment;
    }

    /** What the shapes of the fields cannot say. */
    void check(ConditionLanguage language) {
        var faults = new ArrayList<>(Standard.faults(standards));
        if (eligibility != null && eligibility.isReversed()) {
            faults.add(fault("/eligibility/ageTo", "Range", "年龄上限小于下限", "The upper age is below the lower"));
        }
        if (allConditions().isEmpty()) {
            faults.add(fault("/conditions", "NotEmpty", "须至少有一条资格条件", "At least one condition is required"));
        }
        checkConditions(language, faults);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private void checkConditions(ConditionLanguage language, List<Refusal.Fault> faults) {
        var codes = new HashSet<String>();
        Shorthand.conditions(eligibleCategories, eligibility).forEach(condition -> codes.add(condition.code()));
        for (var i = 0; conditions != null && i < conditions.size(); i++) {
            var condition = conditions.get(i);
            var at = "/conditions/" + i;
            if (!codes.add(condition.code())) {
                faults.add(fault(at + "/code", "Unique", "条件代码重复", "The code occurs twice"));
            }
            language.fault(condition.expression())
                    .ifPresent(text -> faults.add(new Refusal.Fault(at + "/expression", "Expression", text)));
        }
    }

    private static Refusal.Fault fault(String pointer, String rule, String zh, String en) {
        return new Refusal.Fault(pointer, rule, new Text(zh, en));
    }
}
