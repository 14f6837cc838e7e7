package org.jixiao.budget.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "红冲一笔支付")
public record ReversePayment(
        @NotBlank @Size(max = 500) @Schema(examples = "收款账户有误", description = "理由，不得含个人信息")
        String reason,

        @NotBlank @Size(max = 64) @Schema(examples = "2025-03-0019", description = "红冲凭证号，单位年度内唯一")
        String voucherNo,

        @NotNull @Schema(examples = "2025-03-20", description = "红冲日期，不早于原支付日期")
        LocalDate reversedOn) {}
