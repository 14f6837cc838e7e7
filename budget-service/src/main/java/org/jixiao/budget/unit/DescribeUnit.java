package org.jixiao.budget.unit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.problem.Refusal;

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
        Integer actual,

        @Pattern(regexp = "[0-9A-HJ-NPQRTUWXY]{18}")
        @Schema(examples = "13130109MB00000018", description = "统一社会信用代码，校验位须相符")
        String creditCode) {

    DescribeUnit from(LocalDate day) {
        return new DescribeUnit(day, nature, rank, duties, independentAccounting, established, actual, creditCode);
    }

    /** @param pointer of the profile in the request, empty for the request itself */
    void check(String pointer) {
        if (creditCode != null && !CreditCode.isValid(creditCode)) {
            throw Refusal.invalid(
                    pointer + "/creditCode", "CreditCode", "统一社会信用代码的校验位不符", "The check character does not fit");
        }
    }
}
