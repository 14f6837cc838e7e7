package org.jixiao.budget.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@Schema(description = "支付台账的一行")
public record PaymentView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025", description = "预算年度") int fiscalYear,
        @Schema(description = "预算行标识") UUID line,
        @Schema(description = "项目标识，基本支出没有") UUID project,
        @Schema(description = "金额，元；红冲为负") Money amount,

        @Schema(examples = "2025-03-18", description = "支付日期")
        LocalDate paidOn,

        @Schema(examples = "2025-03-0018", description = "凭证号")
        String voucherNo,

        @Schema(examples = "意外伤害保险保费", description = "摘要") String summary,
        @Schema(description = "被红冲的支付，仅红冲记录有") UUID reverses,
        @Schema(description = "年结后所更正的支付，仅更正记录有") UUID corrects,
        @Schema(examples = "投保人数", description = "所对应的绩效指标") String indicator,
        @Schema(examples = "2025-Q1", description = "所属期间") String period,
        @Schema(description = "登记时项目处于预警，该预警的记录") UUID warnedBy,

        @Schema(examples = "2025-03-18T02:11:05.123456Z", description = "记录时间")
        Instant recordedAt) {}
