package org.jixiao.budget.finalaccount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.line.Income;
import org.jixiao.common.money.Money;

@Schema(description = "决算")
public record FinalAccountView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025", description = "预算年度") int fiscalYear,
        FinalAccount.Origin origin,

        @Schema(examples = "示例财决〔2026〕3号", description = "文号")
        String documentNo,

        @Schema(examples = "2026-03-02", description = "文件日期")
        LocalDate date,

        @Schema(description = "年初预算数，元") Money initial,
        @Schema(description = "全年预算数，元") Money adjusted,
        List<Income> income,
        List<EnterFinalAccount.Expenditure> expenditure,
        @Schema(description = "支出合计，元") Money total,
        @Schema(description = "年末结转和结余，元") Money carriedForward,
        FinalAccount.Status status,
        @Schema(description = "批复时间，仅在已批复时") Instant approvedAt,

        @Schema(examples = "文号有误", description = "退回理由，仅在已退回时")
        String returnReason,

        @Schema(examples = "1") int version) {}
