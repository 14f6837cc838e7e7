package org.jixiao.evaluation.selfevaluation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.rulepack.IndicatorKind;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.Flag;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.scoring.OverReason;
import org.jixiao.evaluation.targetset.IndicatorGroup;

/** What was computed, as it is stored and served: all numbers are decimal strings. */
record EvaluationResult(
        ExecutionView execution,
        List<ScoredIndicator> indicators,
        String indicatorMarks,
        String total,
        Grade grade,
        List<String> lamps,
        List<Fact> facts) {

    @Schema(name = "ExecutionScore", description = "预算执行率得分")
    public record ExecutionView(
            @Schema(description = "无预算的项目不适用") boolean applicable,

            @Schema(examples = "78210.00", description = "年初预算数，元")
            String initial,

            @Schema(examples = "78210.00", description = "全年预算数（A），元")
            String adjusted,

            @Schema(examples = "78210.00", description = "全年执行数（B），元")
            String spent,

            @Schema(examples = "1.0000", description = "执行率（B/A），分母为零时不出现")
            String rate,

            @Schema(examples = "10.00") String weight,

            @Schema(examples = "10.00", description = "得分，不适用时不出现")
            String score) {}

    @Schema(name = "ScoredIndicator", description = "一个指标的完成值和得分")
    public record ScoredIndicator(
            UUID id,

            @Schema(type = SchemaType.STRING, implementation = String.class, examples = "output")
            IndicatorKind level1,

            @Schema(examples = "产出指标") String level1Label,
            IndicatorGroup level2,
            @Schema(examples = "数量指标") String level2Label,
            @Schema(examples = "投保户数") String name,

            @Schema(type = SchemaType.STRING, implementation = String.class, examples = "at-least")
            Operator operator,

            @Schema(examples = "≥") String operatorLabel,
            @Schema(examples = "2600") String planned,
            String plannedUpper,

            @Schema(examples = "2607", description = "实际完成值，未填报时不出现")
            String actual,

            @Schema(description = "是否有已确认的完成值") boolean reported,
            @Schema(examples = "户") String unitOfMeasure,
            @Schema(examples = "15.00", description = "分值") String weight,
            @Schema(examples = "15.00", description = "得分") String score,

            @Schema(examples = "15.00", description = "扣减和限分之前的得分")
            String automaticScore,

            @Schema(examples = "S1", description = "计分规则编号") String rule,
            @Schema(description = "是否完成") boolean met,
            @Schema(description = "数据支撑等级") DataSupport dataSupport,
            String dataSupportLabel,

            @Schema(examples = "0.0027", description = "完成值对指标值的偏离度，指标值为零时不出现")
            String deviation,

            @Schema(type = SchemaType.ARRAY, implementation = String.class, description = "需要人看的提示")
            List<Flag> flags,

            @Schema(description = "偏差原因") String explanation,

            @Schema(type = SchemaType.STRING, implementation = String.class, examples = "real-overachievement")
            OverReason reasonCode,

            @Schema(description = "改进措施") String remedy,
            @Schema(description = "完成值所取事实的摘要") String factDigest,
            Fact fact,
            @Schema(description = "所用完成值的标识") UUID measurement) {

        boolean lacksExplanation() {
            var far = flags.contains(Flag.REASON_REQUIRED);
            var needed = far || flags.contains(Flag.MISSED);
            return (needed && explanation == null) || (far && reasonCode == null);
        }
    }

    /** What was missed or far exceeded is explained before it is submitted. */
    void requireExplained() {
        var missing = indicators.stream()
                .filter(EvaluationResult.ScoredIndicator::lacksExplanation)
                .toList();
        if (!missing.isEmpty()) {
            var names = String.join("、", missing.stream().map(it -> it.name()).toList());
            throw Refusal.of(
                    SelfEvaluationProblem.EXPLANATION_MISSING,
                    "未完成或远超指标值的指标须填写偏差原因（远超的还须选择原因类别）及改进措施：" + names,
                    "Missed or far over-fulfilled indicators need a reason and a remedy: " + names,
                    Map.of("indicators", missing.stream().map(it -> it.id()).toList()));
        }
    }
}
