package org.jixiao.budget.execution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;
import org.jixiao.common.money.Rate;

@Schema(description = "与上年比较：两年取同一口径，并各自写明")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonView(
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(description = "项目标识，未限定项目则没有") UUID project,

        @Schema(examples = "2026-02-01T01:00:00Z", description = "记录时点")
        Instant knownAt,

        Quantity current,
        @Schema(description = "上年；上年没有记录则没有") Quantity previous,
        @Schema(description = "增减额，元；上年没有记录则没有") Money change,
        @Schema(description = "增减比率；上年没有记录或为零则没有") Rate changeRate) {

    @Schema(description = "被比较的一方")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quantity(
            @Schema(examples = "2025", description = "预算年度") int fiscalYear,

            @Schema(examples = "2025年年初预算数", description = "口径")
            String label,

            @Schema(description = "金额，元") Money amount,

            @Schema(examples = "12", description = "据以计算的台账行数")
            long rows,

            @Schema(examples = "示例财决〔2025〕3号", description = "以前年度据以补录的文号；据台账的没有")
            String documentNo) {}
}
