package org.jixiao.beneficiary.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "新建满意度调查：抽样框为补助项目（或其若干批次）已确认且计数的发放，随机种子由服务产生")
public record DrawSurvey(
        @NotNull @Schema(description = "补助项目的标识") UUID programme,

        @Size(max = 100) @Schema(description = "只从这些批次抽样；缺省为全部批次")
        Set<@NotNull UUID> batches,

        @NotBlank @Size(max = 128) @Schema(examples = "2025年意外伤害保险满意度调查")
        String name,

        @NotNull @Min(1) @Max(5000) @Schema(examples = "200", description = "样本量；大于抽样框时为全部")
        Integer sampleSize) {}
