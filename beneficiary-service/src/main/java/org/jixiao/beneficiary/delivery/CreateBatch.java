package org.jixiao.beneficiary.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.problem.Refusal;

@Schema(description = "新建发放批次")
public record CreateBatch(
        @NotNull @Schema(description = "补助项目的标识；须已批准") UUID programme,

        @NotBlank @Size(max = 128) @Schema(examples = "2025年意外伤害保险投保")
        String name,

        @NotNull @Schema(examples = "2025-03-20", description = "发放日期，须在补助项目的年度内")
        LocalDate deliveredOn,

        @Valid @Schema(description = "所属期间；缺省：保险为自发放日期起一年，其余为发放日期所在的月份")
        Period period,

        @Size(max = 32) @Schema(examples = "policy", description = "明细未写标准时所用的标准代码；补助项目只有一个标准时可省")
        String standard) {

    void requireYear(int fiscalYear) {
        if (deliveredOn.getYear() != fiscalYear) {
            throw Refusal.of(
                    DeliveryProblem.WRONG_YEAR,
                    "发放日期 " + deliveredOn + " 不在 " + fiscalYear + " 年度内",
                    "The day " + deliveredOn + " is not in " + fiscalYear,
                    Map.of("fiscalYear", fiscalYear));
        }
    }
}
