package org.jixiao.budget.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "填报项目")
public record EnterProject(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @Pattern(regexp = "[0-9A-Za-z-]{1,21}") @Schema(examples = "13010925T000000000001", description = "项目代码，可缺省")
        String code,

        @NotBlank @Size(max = 128) @Schema(examples = "农村独生子女家庭意外伤害保险")
        String name,

        @NotNull Project.Category category,
        @NotNull Project.Attribute attribute,
        @NotNull Project.Recurrence recurrence,
        @NotNull @Schema(examples = "2025-01-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2025-12-31") LocalDate endsOn,

        @Schema(description = "事前绩效评估结论；新增项目送审时必须有") ExAnteResult exAnteResult) {}
