package org.jixiao.beneficiary.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "变更申请；内容已脱敏")
public record AmendmentView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        UUID household,
        LocalDate effectiveOn,
        Source source,
        String documentNo,
        AmendmentStatus status,
        @Schema(examples = "0", description = "提出时该户的版本") int baseVersion,
        @Schema(description = "批准后形成的版本") Integer appliedVersion,
        Instant proposedAt,
        @Schema(description = "退回原因") String returnReason,
        @Schema(description = "变更内容；列表中不列出") List<Line> changes,
        int version) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AmendmentLine", description = "一项变更，脱敏")
    public record Line(
            @Schema(examples = "member-leaves") String what,
            @Schema(examples = "成员离户：死亡") String label,
            UUID member,

            @Schema(examples = "2025-04-18", description = "变更后的值（脱敏）")
            String value) {}

    @Schema(name = "DiscloseAmendment", description = "申请查看变更内容的完整值；目的先留痕，后披露")
    public record Disclose(
            @jakarta.validation.constraints.NotBlank
            @jakarta.validation.constraints.Size(min = 4, max = 256)
            @Schema(examples = "与入户核查表原件核对", description = "使用目的")
            String purpose) {}

    static AmendmentView of(Amendment amendment, List<Line> changes) {
        return new AmendmentView(
                amendment.id(),
                amendment.regionCode(),
                amendment.unitCode(),
                amendment.householdId(),
                amendment.effectiveOn(),
                amendment.source(),
                amendment.documentNo(),
                amendment.status(),
                amendment.baseVersion(),
                amendment.appliedVersion(),
                amendment.proposedAt(),
                amendment.returnReason(),
                changes,
                amendment.version());
    }
}
