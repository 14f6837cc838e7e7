package org.jixiao.evaluation.rulepack;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "停用规则集")
public record RetireRulePack(
        @NotNull @Schema(examples = "2027-01-01", description = "自该日起不再用于新的评价，不早于当日")
        LocalDate from,

        @NotBlank @Size(max = 1000) @Schema(examples = "上级办法修订", description = "停用理由")
        String reason) {}
