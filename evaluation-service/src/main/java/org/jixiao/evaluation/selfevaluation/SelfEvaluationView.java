package org.jixiao.evaluation.selfevaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;
import org.jixiao.common.fact.Fact;
import org.jixiao.evaluation.rulepack.PublishedPack;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.scoring.Trace;
import org.jixiao.evaluation.selfevaluation.EvaluationResult.ExecutionView;
import org.jixiao.evaluation.selfevaluation.EvaluationResult.ScoredIndicator;
import org.jixiao.evaluation.targetset.Level;

@Schema(description = "绩效自评：由事实和完成值计算的得分、等级和预警")
public record SelfEvaluationView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        Level level,
        UUID project,

        @Schema(examples = "1", description = "第几次自评；退回后重新发起时递增")
        int attempt,

        @Schema(
                enumeration = {"draft", "submitted", "approved", "returned"},
                description = "状态：填报、已提交、审核通过、被退回")
        String status,

        String returnReason,
        UUID targetSet,
        RulePackRef rulePack,
        @Schema(description = "年度总体目标") String goal,
        @Schema(description = "年度总体目标实际完成情况") String achievement,
        ExecutionView execution,
        List<ScoredIndicator> indicators,
        @Schema(examples = "86.00", description = "指标得分合计") String indicatorMarks,
        @Schema(examples = "93.87", description = "总分，百分制") String total,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"excellent", "good", "fair", "poor"})
        Grade grade,

        @Schema(examples = "优") String gradeLabel,

        @Schema(description = "预警：red 得分跑在资金前面，yellow 未执行部分过多")
        List<String> lamps,

        @Schema(description = "计分所依据的全部事实") List<Fact> facts,
        LocalDate asOf,
        Instant knownAt,
        @Schema(description = "计分过程的摘要") String traceDigest,
        @Schema(description = "各封存基线的得分，最新基线的即为自评得分") List<BaselineScore> baselines,
        int version,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {

    @Schema(description = "计分所用的规则集")
    public record RulePackRef(
            UUID id,
            @Schema(examples = "national-default") String packId,
            @Schema(examples = "2025.1") String version,
            String digest) {

        static RulePackRef of(PublishedPack pack) {
            return new RulePackRef(pack.id(), pack.packId(), pack.packVersion(), pack.digest());
        }
    }

    @Schema(name = "SelfEvaluationTrace", description = "计分过程：每一步的规则、输入及来源、公式、取舍和结果")
    public record TraceView(
            UUID selfEvaluation,
            RulePackRef rulePack,

            @Schema(description = "traces 的 RFC 8785 内容的 SHA-256")
            String digest,

            List<Trace> traces,
            @Schema(description = "按过程自身重新计算所发现的不符，正常为空") List<String> findings,
            @Schema(description = "最新基线以外各基线的计分过程") List<BaselineScore.Traced> baselines) {}

    static SelfEvaluationView of(
            SelfEvaluation evaluation,
            EvaluationResult result,
            PublishedPack pack,
            String goal,
            List<BaselineScore> baselines,
            List<Action> actions) {
        return new SelfEvaluationView(
                evaluation.id(),
                evaluation.regionCode(),
                evaluation.unitCode(),
                evaluation.fiscalYear(),
                evaluation.level(),
                evaluation.project(),
                evaluation.attempt(),
                evaluation.statusName(),
                evaluation.returnReason(),
                evaluation.targetSetId(),
                RulePackRef.of(pack),
                goal,
                evaluation.achievement(),
                result.execution(),
                result.indicators(),
                result.indicatorMarks(),
                result.total(),
                result.grade(),
                result.grade().label(),
                result.lamps(),
                result.facts(),
                evaluation.asOf(),
                evaluation.knownAt(),
                evaluation.traceDigest(),
                baselines,
                evaluation.version(),
                actions);
    }
}
