package org.jixiao.budget.targetreview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.adjustment.AdjustmentKind;
import org.jixiao.common.money.Money;

@Schema(description = "绩效目标须同步复核：某项目的预算因一次调整而变动")
public record TargetReviewView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025", description = "预算年度") int fiscalYear,
        @Schema(description = "项目标识") UUID project,
        @Schema(description = "引起复核的预算调整") UUID adjustment,
        AdjustmentKind kind,

        @Schema(examples = "示例财预〔2025〕12号", description = "文号")
        String documentNo,

        @Schema(examples = "2025-06-30", description = "文件日期")
        LocalDate date,

        @Schema(description = "项目预算的增减，元") Money change,

        @Schema(examples = "2025-06-30T02:11:05.123456Z", description = "调整批准的记录时间")
        Instant raisedAt) {}
