package org.jixiao.beneficiary.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "一次年审或核查")
public record ReCheckView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        UUID enrolment,
        boolean annual,
        ReCheckOutcome outcome,
        @Schema(description = "退出原因") ExitReason exitReason,
        @Schema(description = "核查情况与理由") String opinion,
        LocalDate effectiveOn,

        @Schema(
                examples = "proposed",
                enumeration = {"proposed", "approved", "returned"},
                description = "状态：待审批、已生效、已退回")
        String status,

        @Schema(description = "退回原因") String returnReason,
        int version) {

    static ReCheckView of(ReCheck reCheck) {
        return new ReCheckView(
                reCheck.id(),
                reCheck.regionCode(),
                reCheck.unitCode(),
                reCheck.enrolmentId(),
                reCheck.isAnnual(),
                reCheck.outcome(),
                reCheck.exitReason(),
                reCheck.opinion(),
                reCheck.effectiveOn(),
                reCheck.status(),
                reCheck.returnReason(),
                reCheck.version());
    }
}
