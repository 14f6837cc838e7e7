package org.jixiao.evaluation.rectification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "下发整改通知")
public record GiveNotice(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025", description = "问题所属年度")
        Integer fiscalYear,

        @NotBlank
        @Pattern(regexp = "[a-z0-9-]{1,64}")
        @Schema(examples = "targets-without-numbers", description = "问题的固定代号，用于辨认屡改屡犯")
        String problem,

        @NotBlank @Size(max = 200) @Schema(examples = "宣传项目没有量化指标", description = "问题")
        String title,

        @NotBlank @Size(max = 2000) @Schema(examples = "补充量化指标和佐证", description = "整改要求")
        String requirement,

        @NotNull @Schema(examples = "2098-09-30", description = "整改期限")
        LocalDate deadline,

        @Size(min = 1, max = 64) @Schema(examples = "示例财绩〔2025〕8号", description = "文号")
        String documentNo,

        @Schema(description = "项目标识") UUID project,
        @Schema(description = "预警标识，由预警而来时填写") UUID alert) {}
