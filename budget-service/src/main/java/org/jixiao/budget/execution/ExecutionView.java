package org.jixiao.budget.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.line.BudgetView;
import org.jixiao.budget.line.FundingSource;
import org.jixiao.budget.line.LineKind;
import org.jixiao.common.money.Money;
import org.jixiao.common.money.Rate;

@Schema(description = "预算执行情况：单位合计、各预算行、各项目")
public record ExecutionView(
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025", description = "预算年度") int fiscalYear,

        @Schema(examples = "2025-12-31", description = "业务时点")
        LocalDate asOf,

        @Schema(examples = "2026-02-01T01:00:00Z", description = "记录时点")
        Instant knownAt,

        Amounts unitTotal,
        List<LineExecution> lines,
        List<ProjectExecution> projects) {

    @Schema(description = "金额与执行率")
    public record Amounts(
            @Schema(description = "年初预算数，元") Money initial,
            @Schema(description = "调整预算数（全年预算数），元") Money adjusted,
            @Schema(description = "执行数，元") Money spent,
            @Schema(description = "执行率：执行数除以调整预算数；无预算时没有") Rate executionRate) {

        static Amounts of(Measure.Sums sums) {
            return new Amounts(
                    sums.initial(),
                    sums.adjusted(),
                    sums.spent(),
                    sums.executionRate().orElse(null));
        }
    }

    @Schema(description = "预算行的执行")
    public record LineExecution(
            @Schema(description = "预算行标识") UUID id,
            LineKind kind,
            @Schema(description = "项目标识，仅项目支出") UUID project,

            @Schema(examples = "2100717", description = "功能分类科目")
            String functionalCode,

            @Schema(examples = "30399", description = "经济分类科目")
            String economicCode,

            FundingSource source,
            Money initial,
            Money adjusted,
            Money spent,
            Rate executionRate) {

        static LineExecution of(BudgetView.LineView line, Measure.Sums sums) {
            return new LineExecution(
                    line.id(),
                    line.kind(),
                    line.project(),
                    line.functionalCode(),
                    line.economicCode(),
                    line.source(),
                    sums.initial(),
                    sums.adjusted(),
                    sums.spent(),
                    sums.executionRate().orElse(null));
        }
    }

    @Schema(description = "项目的执行；没有预算的项目为零，没有执行率")
    public record ProjectExecution(
            @Schema(description = "项目标识") UUID project,
            @Schema(examples = "农村独生子女家庭意外伤害保险") String name,
            Money initial,
            Money adjusted,
            Money spent,
            Rate executionRate) {

        static ProjectExecution of(UUID project, String name, Measure.Sums sums) {
            return new ProjectExecution(
                    project,
                    name,
                    sums.initial(),
                    sums.adjusted(),
                    sums.spent(),
                    sums.executionRate().orElse(null));
        }
    }
}
