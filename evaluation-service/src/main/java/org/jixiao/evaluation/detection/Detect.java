package org.jixiao.evaluation.detection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.FactSubject;

@Schema(description = "要筛查的单位和年度")
record Detect(
        @NotBlank @Pattern(regexp = FactSubject.REGION) @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = FactSubject.UNIT) @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025")
        Integer fiscalYear) {}
