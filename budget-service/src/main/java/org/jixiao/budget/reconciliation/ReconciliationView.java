package org.jixiao.budget.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@Schema(description = "一次对账：对账单与台账各自的笔数和合计，及逐笔比较的结果")
public record ReconciliationView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        @Schema(examples = "2025-03-01", description = "起日") LocalDate from,
        @Schema(examples = "2025-03-31", description = "止日") LocalDate to,
        @Schema(description = "对账单文件的摘要") String statementDigest,
        @Schema(examples = "12", description = "对账单笔数") int statementRows,
        @Schema(description = "对账单合计，元") Money statementTotal,
        @Schema(examples = "12", description = "台账在该期间的笔数") int ledgerRows,
        @Schema(description = "台账在该期间的合计，元") Money ledgerTotal,
        @Schema(examples = "12", description = "相符") int matched,

        @Schema(examples = "0", description = "不相符：金额或日期不符、重复、仅一方有")
        int open,

        @Schema(description = "对账时点；其后登记的支付不在其内") Instant knownAt) {}
