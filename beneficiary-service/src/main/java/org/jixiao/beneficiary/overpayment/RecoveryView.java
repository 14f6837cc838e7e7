package org.jixiao.beneficiary.overpayment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "一笔追回")
public record RecoveryView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(description = "多发的那笔发放的标识") UUID delivery,
        Money amount,
        LocalDate recoveredOn,
        @Schema(description = "凭证或文号") String documentNo,

        @Schema(
                examples = "proposed",
                enumeration = {"proposed", "approved", "returned"},
                description = "状态：待审批、已计入、已退回")
        String status,

        @Schema(description = "退回原因") String returnReason,
        int version) {

    static RecoveryView of(Recovery recovery) {
        return new RecoveryView(
                recovery.id(),
                recovery.regionCode(),
                recovery.unitCode(),
                recovery.deliveryId(),
                recovery.amount(),
                recovery.recoveredOn(),
                recovery.documentNo(),
                recovery.status(),
                recovery.returnReason(),
                recovery.version());
    }
}
