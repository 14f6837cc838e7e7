package org.jixiao.budget.unit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "单位概况，自某日起有效")
public record DescribeUnit(
        @NotNull @Schema(examples = "2024-01-01") LocalDate validFrom,

        @NotBlank @Size(max = 64) @Schema(examples = "群团组织", description = "单位性质")
        String nature,

        @NotBlank @Size(max = 64) @Schema(examples = "正科级", description = "机构规格")
        String rank,

        @NotBlank @Size(max = 4000) @Schema(description = "主要职责")
        String duties,

        @NotNull @Schema(description = "是否独立核算") Boolean independentAccounting,

        @NotNull @Min(0) @Max(100000) @Schema(examples = "7", description = "编制数，人")
        Integer established,

        @NotNull @Min(0) @Max(100000) @Schema(examples = "7", description = "在职人数，人")
        Integer actual) {}
