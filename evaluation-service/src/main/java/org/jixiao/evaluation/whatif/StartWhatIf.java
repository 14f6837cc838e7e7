package org.jixiao.evaluation.whatif;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "以一个规则集试算已审核通过的自评")
public record StartWhatIf(
        @NotNull @Schema(description = "规则集标识，草案或已发布的") UUID rulePack,

        @NotBlank @Pattern(regexp = "\\d{2,9}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码；不填为全区划")
        String unit,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2024", description = "起始年度")
        Integer fromYear,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025", description = "截止年度")
        Integer toYear) {}
