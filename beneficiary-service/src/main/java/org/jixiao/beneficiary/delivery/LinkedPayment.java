package org.jixiao.beneficiary.delivery;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@Schema(description = "批次所关联的一笔支付，在预算服务的支付台账中")
public record LinkedPayment(
        @Schema(description = "支付的标识") UUID payment,

        @Schema(examples = "2025-03-0018", description = "凭证号")
        String voucherNo,

        @Schema(description = "该笔支付的金额，元") Money amount,

        @Schema(examples = "2025-03-20", description = "支付日期")
        LocalDate paidOn) {}
