package org.jixiao.evaluation.selfevaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.scoring.Trace;
import org.jixiao.evaluation.selfevaluation.Evaluator.Evaluated;
import org.jixiao.evaluation.targetset.TargetSet;

/** What one sealed baseline of the targets scores on the same actual values. */
@Schema(description = "一个基线的得分：同样的完成值，对照该基线的目标")
public record BaselineScore(
        @Schema(examples = "1") int baseline,
        UUID targetSet,
        @Schema(description = "该基线封存的摘要") String seal,
        @Schema(examples = "93.87") String total,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"excellent", "good", "fair", "poor"})
        Grade grade,

        @Schema(examples = "优") String gradeLabel,
        @Schema(examples = "84.44") String indicatorMarks,
        List<Marks> indicators,
        @Schema(description = "计分过程的摘要") String traceDigest) {

    @Schema(name = "BaselineMarks", description = "一个指标在该基线的得分")
    public record Marks(
            UUID id,
            @Schema(description = "延续标识") UUID lineage,
            String name,
            @Schema(examples = "2600") String planned,
            @Schema(examples = "2607") String actual,
            @Schema(examples = "15.00") String weight,
            @Schema(examples = "15.00") String score,
            @Schema(examples = "S1") String rule) {}

    /** How a baseline other than the newest came to its score. */
    @Schema(name = "BaselineTrace", description = "最新基线以外一个基线的计分过程")
    public record Traced(
            int baseline,
            String seal,

            @Schema(description = "traces 的 RFC 8785 内容的 SHA-256")
            String digest,

            List<Trace> traces) {}

    static BaselineScore of(TargetSet set, Evaluated evaluated, String traceDigest) {
        var result = evaluated.result();
        var lineages = set.indicators();
        var marks = new ArrayList<Marks>();
        for (var index = 0; index < lineages.size(); index++) {
            var scored = result.indicators().get(index);
            marks.add(new Marks(
                    scored.id(),
                    lineages.get(index).lineage(),
                    scored.name(),
                    scored.planned(),
                    scored.actual(),
                    scored.weight(),
                    scored.score(),
                    scored.rule()));
        }
        return new BaselineScore(
                set.baseline(),
                set.id(),
                set.sealDigest(),
                result.total(),
                result.grade(),
                result.grade().label(),
                result.indicatorMarks(),
                List.copyOf(marks),
                traceDigest);
    }
}
