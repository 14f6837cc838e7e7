package org.jixiao.beneficiary.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "关联预算服务支付台账中的一笔支付；金额等于批次金额或其一部分")
public record LinkPayment(
        @NotNull @Schema(description = "支付的标识") UUID payment,

        @NotBlank @Size(max = 64) @Schema(examples = "2025-03-0018", description = "凭证号，须与支付台账一致")
        String voucherNo) {}
