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

        @NotEmpty @Schema(description = "适用家庭类别，符合其一即可") Set<@NotNull HouseholdCategory> eligibleCategories,

        @Valid Eligibility eligibility,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull Standard> standards,

        @NotNull @Schema(examples = "2025-03-01", description = "计算周岁的基准日")
        LocalDate referenceDay) {

    /** What the shapes of the fields cannot say. */
    void check() {
        var faults = new ArrayList<Refusal.Fault>();
        var codes = new HashSet<String>();
        for (var i = 0; i < standards.size(); i++) {
            if (!codes.add(standards.get(i).code())) {
                faults.add(fault("/standards/" + i + "/code", "Unique", "标准代码重复", "The code occurs twice"));
            }
            if (!standards.get(i).amount().isPositive()) {
                faults.add(fault("/standards/" + i + "/amount", "Positive", "标准须大于零", "Must be above zero"));
            }
        }
        if (eligibility != null && eligibility.isReversed()) {
            faults.add(fault("/eligibility/ageTo", "Range", "年龄上限小于下限", "The upper age is below the lower"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static Refusal.Fault fault(String pointer, String rule, String zh, String en) {
        return new Refusal.Fault(pointer, rule, new Text(zh, en));
    }
}
