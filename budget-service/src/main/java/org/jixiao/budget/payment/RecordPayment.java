package org.jixiao.budget.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.hold.Citation;
import org.jixiao.common.money.Money;

@Schema(description = "登记一笔支付")
public record RecordPayment(
        @NotNull @Schema(description = "预算行标识") UUID line,
        @NotNull @Schema(description = "支付金额，元，须为正") Money amount,

        @NotNull @Schema(examples = "2025-03-18", description = "支付日期，须在预算行的年度内，且不晚于今日")
        LocalDate paidOn,

        @NotBlank @Size(max = 64) @Schema(examples = "2025-03-0018", description = "凭证号，单位年度内唯一")
        String voucherNo,

        @NotBlank @Size(max = 500) @Schema(examples = "意外伤害保险保费", description = "摘要，不得含个人信息")
        String summary,

        @Size(min = 1, max = 64) @Schema(examples = "投保人数", description = "所对应的绩效指标；项目要求注明时必填")
        String indicator,

        @Pattern(regexp = "20\\d{2}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?")
        @Schema(examples = "2025-Q1", description = "所属期间：年、半年、季或月；项目要求注明时必填")
        String period) {

    Citation cited() {
        return new Citation(indicator, period);
    }
}
