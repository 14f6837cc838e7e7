package org.jixiao.budget.reconciliation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@Schema(description = "逐笔比较的一行；一方没有的，其各项没有")
public record ReconciliationItemView(
        UUID id,
        ItemOutcome outcome,

        @Schema(examples = "2025-03-0018", description = "凭证号")
        String voucherNo,

        @Schema(examples = "2", description = "对账单中的行号") Long line,
        @Schema(description = "对账单金额，元") Money statedAmount,

        @Schema(examples = "2025-03-18", description = "对账单日期")
        LocalDate statedOn,

        @Schema(description = "台账的支付") UUID payment,
        @Schema(description = "台账金额，元；红冲为负") Money recordedAmount,

        @Schema(examples = "2025-03-18", description = "台账日期")
        LocalDate recordedOn) {}
