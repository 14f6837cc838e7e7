package org.jixiao.budget.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@Schema(description = "申请更正已年结年度的一笔支付")
public record RequestCorrection(
        @NotNull @Schema(description = "被更正的支付") UUID payment,

        @NotNull @Schema(examples = "-100.00", description = "更正数，元；减少为负，不得为零")
        Money change,

        @NotNull @Schema(examples = "2026-02-10", description = "更正日期，在该年度之后，且不晚于今日")
        LocalDate date,

        @NotBlank @Size(max = 64) @Schema(examples = "2026-更正-0001", description = "更正凭证号，单位年度内唯一")
        String voucherNo,

        @NotBlank @Size(max = 64) @Schema(examples = "示例财决〔2026〕2号", description = "文号")
        String documentNo,

        @NotBlank @Size(max = 500) @Schema(examples = "决算审核发现多记", description = "理由，不得含个人信息")
        String reason) {}
