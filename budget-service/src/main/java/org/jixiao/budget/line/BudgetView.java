package org.jixiao.budget.line;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@Schema(description = "预算")
public record BudgetView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025", description = "预算年度") int fiscalYear,

        @Schema(examples = "示例财预〔2025〕1号", description = "批复文号")
        String approvalNo,

        @Schema(description = "年初预算合计，元") Money total,
        Budget.Status status,
        List<LineView> lines,
        @Schema(description = "收入：五类来源与上年结转结余") List<Income> income,
        @Schema(description = "批复时间，仅在已批复时") Instant approvedAt,

        @Schema(examples = "金额与批复文件不一致", description = "退回理由，仅在已退回时")
        String returnReason,

        @Schema(examples = "2") int version) {

    @Schema(name = "BudgetLineView", description = "预算行及其当前余额")
    public record LineView(
            UUID id,
            LineKind kind,
            @Schema(description = "项目标识，仅项目支出") UUID project,

            @Schema(examples = "2100717", description = "功能分类科目")
            String functionalCode,

            @Schema(examples = "30399", description = "部门预算支出经济分类科目")
            String economicCode,

            @Schema(examples = "50999", description = "政府预算支出经济分类科目，未填则没有")
            String governmentEconomicCode,

            FundingSource source,
            @Schema(description = "年初预算数，元") Money initial,
            @Schema(description = "调整预算数（全年预算数），元") Money adjusted,
            @Schema(description = "全年执行数，元") Money spent) {}
}
