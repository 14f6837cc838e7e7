package org.jixiao.budget.adjustment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "预算调整")
public record AdjustmentView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025", description = "预算年度") int fiscalYear,
        AdjustmentKind kind,

        @Schema(examples = "示例财预〔2025〕12号", description = "文号")
        String documentNo,

        @Schema(examples = "人员变动，人员经费调剂至公用经费", description = "理由")
        String reason,

        @Schema(examples = "2025-06-30", description = "文件日期")
        LocalDate date,

        @Schema(description = "来源级次，未填则没有") SourceLevel sourceLevel,
        List<RequestAdjustment.LineChange> changes,
        Adjustment.Status status,
        @Schema(description = "批准时间，仅在已批准时") Instant approvedAt,

        @Schema(examples = "文号有误", description = "退回理由，仅在已退回时")
        String returnReason,

        @Schema(examples = "1") int version) {}
