package org.jixiao.evaluation.selfevaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.evaluation.scoring.OverReason;
import org.jixiao.evaluation.targetset.Level;

@Schema(description = "发起自评；得分由系统计算，不填报")
public record DraftSelfEvaluation(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025")
        Integer fiscalYear,

        @NotNull Level level,
        @Schema(description = "项目标识；单位整体自评不填") UUID project,
        @NotNull @Size(max = 100) List<@NotNull @Valid Explanation> explanations,

        @NotBlank @Size(max = 4000) @Schema(examples = "年度总体目标已完成", description = "年度总体目标实际完成情况")
        String achievement) {

    @Schema(description = "一个指标的偏差原因分析及改进措施")
    public record Explanation(
            @NotNull @Schema(description = "指标标识") UUID indicator,

            @NotBlank @Size(max = 1000) @Schema(description = "偏差原因")
            String reason,

            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    enumeration = {"target-too-low", "policy-change", "external", "real-overachievement"},
                    description = "完成值远高于指标值时的原因类别")
            OverReason reasonCode,

            @NotBlank @Size(max = 1000) @Schema(description = "改进措施")
            String remedy,

            @Schema(description = "指标不适用（规则集允许时）；reason 写明理由，由审核人确认")
            Boolean notApplicable) {

        boolean leavesOut() {
            return Boolean.TRUE.equals(notApplicable);
        }
    }

    /** Reasons and achievement of a draft, given anew. */
    @Schema(description = "改写自评的说明并重新计分")
    public record ExplainSelfEvaluation(
            @NotNull @Size(max = 100) List<@NotNull @Valid Explanation> explanations,

            @NotBlank @Size(max = 4000) @Schema(description = "年度总体目标实际完成情况")
            String achievement) {}
}
