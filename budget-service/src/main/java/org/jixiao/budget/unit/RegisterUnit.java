package org.jixiao.budget.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "登记预算单位")
public record RegisterUnit(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String code,

        @NotBlank @Size(max = 128) @Schema(examples = "藁城区计划生育协会")
        String name,

        @NotNull @Valid DescribeUnit profile) {}
