package org.jixiao.beneficiary.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.condition.Condition;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "补助项目")
public record ProgrammeView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        @Schema(description = "预算项目的标识") UUID project,
        @Schema(examples = "accident-insurance") String code,
        @Schema(examples = "农村独生子女家庭意外伤害保险") String name,
        ProgrammeKind kind,
        BenefitUnit benefitUnit,
        @Schema(description = "资格条件；简写的也已写成条件") List<Condition> conditions,
        List<Standard> standards,
        LocalDate referenceDay,

        @Schema(description = "系列标识：同一补助项目各年度相同") UUID series,

        EnrolmentTerms enrolment,
        ProgrammeStatus status,
        @Schema(description = "退回原因") String returnReason,
        int version) {

    static ProgrammeView of(Programme programme, List<Condition> conditions, List<Standard> standards) {
        return new ProgrammeView(
                programme.id(),
                programme.regionCode(),
                programme.unitCode(),
                programme.fiscalYear(),
                programme.projectId(),
                programme.code(),
                programme.name(),
                programme.kind(),
                programme.benefitUnit(),
                conditions,
                standards,
                programme.referenceDay(),
                programme.seriesId(),
                programme.enrolment(),
                programme.status(),
                programme.returnReason(),
                programme.version());
    }
}
