package org.jixiao.beneficiary.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@Schema(description = "一件理赔，据保险公司清单；claimed 申请金额，paid 赔付金额，元")
public record ClaimView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,

        @Schema(examples = "LP2025-0001", description = "赔案号")
        String claimNo,

        @Schema(examples = "2025-0001", description = "保单号") String policyNo,
        @Schema(description = "所依据的发放") UUID delivery,
        UUID programme,
        UUID household,
        @Schema(description = "被保险人") UUID member,

        @Schema(examples = "2025-06-01", description = "出险日期")
        LocalDate incidentOn,

        @Schema(examples = "12", description = "住院天数") int days,
        Money claimed,
        Money paid,

        @Schema(examples = "2025-07-01", description = "赔付（结案）日期")
        LocalDate paidOn,

        @Schema(examples = "1", description = "第几次告知，自1起") int revision,
        Instant recordedAt) {}
