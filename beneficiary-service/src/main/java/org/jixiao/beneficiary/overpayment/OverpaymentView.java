package org.jixiao.beneficiary.overpayment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.enrolment.ExitReason;
import org.jixiao.common.money.Money;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "退出生效后仍发放的一笔款项")
public record OverpaymentView(
        @Schema(description = "发放的标识") UUID delivery,
        UUID programme,
        UUID enrolment,
        UUID household,
        @Schema(description = "按人受益时的成员") UUID member,
        LocalDate deliveredOn,
        @Schema(description = "退出生效日期") LocalDate exitedOn,
        @Schema(description = "退出原因") ExitReason exitReason,
        @Schema(description = "多发金额") Money amount,
        @Schema(description = "已追回") Money recovered,
        @Schema(description = "尚未追回") Money outstanding) {}
