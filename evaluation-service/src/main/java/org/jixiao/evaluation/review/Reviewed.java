package org.jixiao.evaluation.review;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.evaluation.scoring.Trace;

/** What a review came to, as it is stored and served: all numbers are decimal strings. */
record Reviewed(List<ReviewedIndicator> indicators, List<Trace> traces) {

    @Schema(name = "ReviewedIndicator", description = "一个指标的自评得分与复核得分")
    public record ReviewedIndicator(
            UUID id,
            @Schema(examples = "投保户数") String name,
            @Schema(examples = "15.00", description = "分值") String weight,

            @Schema(examples = "15.00", description = "自评得分")
            String selfScore,

            @Schema(examples = "13.50", description = "复核得分")
            String reviewScore,

            @Schema(examples = "-1.50", description = "复核得分减自评得分")
            String difference,

            @Schema(description = "不同的理由") String reason) {}
}
