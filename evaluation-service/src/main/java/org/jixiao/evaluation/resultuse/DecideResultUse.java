package org.jixiao.evaluation.resultuse;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@Schema(description = "对建议的决定：不给金额为采纳")
public record DecideResultUse(
        @Pattern(regexp = "\\d{1,16}(\\.\\d{1,2})?") @Schema(examples = "62568.00", description = "决定安排的金额，元；不填为采纳建议金额")
        String amount,

        @Size(max = 1000) @Schema(examples = "上级任务增加", description = "与建议不同的理由，不同时必填")
        String reason) {

    Money amountOr(Money suggested) {
        return amount == null ? suggested : new Money(new BigDecimal(amount));
    }
}
