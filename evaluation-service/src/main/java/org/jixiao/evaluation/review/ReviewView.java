package org.jixiao.evaluation.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;
import org.jixiao.evaluation.review.Reviewed.ReviewedIndicator;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.scoring.Trace;

@Schema(name = "Review", description = "财政复核：与自评并列，不改动自评")
public record ReviewView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        UUID project,
        @Schema(description = "自评标识") UUID selfEvaluation,

        @Schema(
                enumeration = {"draft", "submitted", "confirmed", "returned"},
                description = "状态：填写、已提交、已确认、被退回")
        String status,

        String returnReason,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"passed", "failed"},
                description = "复核意见")
        Opinion opinion,

        @Schema(examples = "通过") String opinionLabel,
        @Schema(description = "复核说明") String comment,
        List<ReviewedIndicator> indicators,
        @Schema(examples = "96.00", description = "自评总分") String selfTotal,
        @Schema(examples = "91.50", description = "复核总分") String total,

        @Schema(examples = "-4.50", description = "复核总分减自评总分")
        String difference,

        @Schema(examples = "0.0469", description = "差异率：差额绝对值比自评总分，自评为零时不出现")
        String differenceRate,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"excellent", "good", "fair", "poor"})
        Grade grade,

        @Schema(examples = "优") String gradeLabel,
        @Schema(description = "复核计分过程") List<Trace> traces,
        @Schema(description = "计分过程的摘要") String traceDigest,
        int version,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {

    static ReviewView of(Review review, Reviewed result, List<Action> actions) {
        return new ReviewView(
                review.id(),
                review.regionCode(),
                review.unitCode(),
                review.fiscalYear(),
                review.project(),
                review.selfEvaluationId(),
                review.statusName(),
                review.returnReason(),
                review.opinion(),
                review.opinion().label(),
                review.comment(),
                result.indicators(),
                review.selfTotal().toPlainString(),
                review.total().toPlainString(),
                review.difference().toPlainString(),
                review.differenceRate(),
                review.grade(),
                review.grade().label(),
                result.traces(),
                review.traceDigest(),
                review.version(),
                actions);
    }
}
