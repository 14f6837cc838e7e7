package org.jixiao.budget.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.line.EnterBudget;
import org.jixiao.budget.line.FundingSource;
import org.jixiao.budget.line.LineKind;
import org.jixiao.common.money.Money;

@Schema(description = "年中新设的预算行：年初预算没有的项目或科目；批准后生效，年初数为零")
public record NewLine(
        @NotNull LineKind kind,
        @Schema(description = "项目标识，仅项目支出；项目须已入库") UUID project,

        @NotBlank @Pattern(regexp = "\\d{7}") @Schema(examples = "2100717", description = "功能分类科目，编到项")
        String functionalCode,

        @NotBlank @Pattern(regexp = "\\d{5}") @Schema(examples = "30399", description = "部门预算支出经济分类科目，编到款")
        String economicCode,

        @Pattern(regexp = "\\d{5}") @Schema(examples = "50999", description = "政府预算支出经济分类科目，编到款")
        String governmentEconomicCode,

        @NotNull FundingSource source) {

    EnterBudget.EnterLine line() {
        return new EnterBudget.EnterLine(
                kind, project, functionalCode, economicCode, governmentEconomicCode, source, Money.ZERO);
    }
}
