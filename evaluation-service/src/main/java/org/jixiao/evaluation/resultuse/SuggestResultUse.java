package org.jixiao.evaluation.resultuse;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "按已确认的复核（没有复核的按审核通过的自评）提出下年度预算建议")
public record SuggestResultUse(
        @NotNull @Schema(description = "自评标识") UUID selfEvaluation) {}
