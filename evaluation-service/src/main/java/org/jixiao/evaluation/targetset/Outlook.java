package org.jixiao.evaluation.targetset;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the targets would have scored in the years before, and where they look as if they were set too low. */
@Schema(description = "往年推算：目标放在前三年会得多少分，以及指标值偏低的预警")
public record Outlook(List<OfIndicator> indicators) {

    @Schema(name = "IndicatorOutlook", description = "一个取数指标的往年推算")
    public record OfIndicator(
            UUID indicator,
            String name,
            @Schema(examples = "2600") String planned,
            List<OfYear> years,

            @Schema(examples = "2703", description = "符合条件的总数，取不到时不出现")
            String eligible,

            List<Warning> warnings,
            @Schema(description = "预警是否已有说明") boolean justified) {}

    @Schema(name = "YearOutlook", description = "一年的推算")
    public record OfYear(
            @Schema(examples = "2024") int fiscalYear,

            @Schema(examples = "2588", description = "当年实际值，没有记录时不出现")
            String actual,

            @Schema(examples = "14.93", description = "按现行规则集会得的分")
            String score,

            @Schema(examples = "1.0120", description = "完成当年指标值的比例，当年没有封存的同一指标时不出现")
            String completion,

            @Schema(description = "事实的摘要") String factDigest) {}

    @Schema(name = "LowTargetWarning", description = "指标值偏低的预警")
    public record Warning(
            @Schema(
                    examples = "O1",
                    enumeration = {"O1", "O2", "O3", "O4"})
            String rule,

            String message) {}
}
