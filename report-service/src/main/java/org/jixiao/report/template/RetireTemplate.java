package org.jixiao.report.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "停用一版模板")
public record RetireTemplate(
        @NotNull @Schema(examples = "2027-01-01", description = "自该日起不再用于新的报告，不早于当日")
        LocalDate from,

        @NotBlank @Size(max = 1000) @Schema(examples = "上级下发了新的提纲", description = "停用理由")
        String reason) {}
