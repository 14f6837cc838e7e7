package org.jixiao.budget.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "更正单")
public record CorrectionView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025", description = "被更正的预算年度") int fiscalYear,
        @Schema(description = "被更正的支付") UUID payment,
        @Schema(description = "更正数，元；减少为负") Money change,

        @Schema(examples = "2026-02-10", description = "更正日期")
        LocalDate date,

        @Schema(examples = "2026-更正-0001", description = "更正凭证号")
        String voucherNo,

        @Schema(examples = "示例财决〔2026〕2号", description = "文号")
        String documentNo,

        @Schema(examples = "决算审核发现多记", description = "理由") String reason,
        CorrectionStatus status,
        @Schema(description = "批准时间，未批准时没有") Instant approvedAt,
        @Schema(description = "退回理由，未退回时没有") String returnReason,
        @Schema(examples = "0", description = "版本，同 ETag") int version) {}
