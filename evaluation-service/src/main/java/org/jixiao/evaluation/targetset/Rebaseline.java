package org.jixiao.evaluation.targetset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "重新定基线：从已封存的目标开出下一基线的草稿")
public record Rebaseline(
        @NotNull
        @Pattern(regexp = "policy-change|emergency|budget-adjustment|correction")
        @Schema(
                enumeration = {"policy-change", "emergency", "budget-adjustment", "correction"},
                description = "事由：政策变化、突发事件、预算调整、差错更正")
        String kind,

        @NotBlank @Size(max = 1000) @Schema(description = "具体原因")
        String reason,

        @NotBlank @Size(max = 64) @Schema(examples = "区财预〔2025〕12号", description = "依据文号")
        String documentNo) {

    TargetSet.ChangeKind changeKind() {
        return TargetSet.ChangeKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
