package org.jixiao.beneficiary.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "一户（人）在补助项目中的申报与在册")
public record EnrolmentView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(description = "申报时的补助项目") UUID programme,
        @Schema(description = "系列标识：在册延续到各年度") UUID series,
        UUID household,
        @Schema(description = "按人受益时的成员") UUID member,

        @Schema(examples = "130109100", description = "乡镇代码")
        String township,

        @Schema(description = "受益人数") int persons,
        LocalDate appliedOn,
        @Schema(description = "申报材料") String proof,
        EnrolmentStatus status,
        @Schema(examples = "2025-03", description = "起领月") String from,
        @Schema(description = "退回原因") String returnReason,
        @Schema(description = "办理环节；列表中不列出") List<EnrolmentStep> steps,
        @Schema(description = "系统提示的待核情形；列表中不列出") List<LapseView> lapses,
        int version) {

    @Schema(name = "ProposedLapse", description = "定期比对提示的情形；只作提示，由人决定")
    public record LapseView(
            LapseReason reason,

            @Schema(examples = "age-to", description = "不再符合的条件代码")
            List<String> conditions,

            LocalDate proposedOn) {}

    static EnrolmentView of(Enrolment enrolment, List<EnrolmentStep> steps, List<LapseView> lapses) {
        return new EnrolmentView(
                enrolment.id(),
                enrolment.regionCode(),
                enrolment.unitCode(),
                enrolment.programmeId(),
                enrolment.seriesId(),
                enrolment.householdId(),
                enrolment.memberId(),
                enrolment.townshipCode(),
                enrolment.persons(),
                enrolment.appliedOn(),
                enrolment.proof(),
                enrolment.status(),
                enrolment.from() == null ? null : enrolment.from().toString().substring(0, 7),
                enrolment.returnReason(),
                steps,
                lapses,
                enrolment.version());
    }
}
