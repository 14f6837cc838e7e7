package org.jixiao.budget.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;
import org.jixiao.common.money.Rate;

@Schema(description = "分月执行：各月支出、累计支出与支出进度")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonthsView(
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(description = "项目标识，未限定项目则没有") UUID project,
        @Schema(examples = "2025", description = "预算年度") int fiscalYear,

        @Schema(examples = "2025-12-31", description = "业务时点")
        LocalDate asOf,

        @Schema(examples = "2026-02-01T01:00:00Z", description = "记录时点")
        Instant knownAt,

        List<Month> months) {

    @Schema(description = "一个月，截至月末或业务时点")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Month(
            @Schema(examples = "2025-03", description = "月份")
            String month,

            @Schema(description = "当月支出，已扣红冲，元") Money spent,
            @Schema(description = "累计支出，元") Money spentToDate,
            @Schema(description = "月末调整预算数，元") Money adjusted,

            @Schema(description = "支出进度：累计支出除以月末调整预算数；无预算时没有")
            Rate progress,

            @Schema(description = "时间进度：已过天数除以全年天数") Rate timeElapsed,

            @Schema(description = "支出进度与时间进度之差，百分点为负即慢于时间；无预算时没有")
            Rate ahead) {}
}
