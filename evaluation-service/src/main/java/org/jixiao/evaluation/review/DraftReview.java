package org.jixiao.evaluation.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "复核一份审核通过的自评；总分和等级由系统计算")
public record DraftReview(
        @NotNull @Schema(description = "自评标识") UUID selfEvaluation,
        @NotNull @Valid ReviewGiven review) {

    @Schema(name = "ReviewGiven", description = "复核内容")
    public record ReviewGiven(
            @NotNull @Size(max = 100) @Schema(description = "与自评不同的指标；未列出的按自评得分")
            List<@NotNull @Valid ReviewMark> marks,

            @NotNull
            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    enumeration = {"passed", "failed"},
                    description = "复核意见：通过、不通过；不通过的，单位可重新自评")
            Opinion opinion,

            @NotBlank @Size(max = 4000) @Schema(description = "复核说明")
            String comment) {}

    @Schema(name = "ReviewMark", description = "一个指标的复核得分")
    public record ReviewMark(
            @NotNull @Schema(description = "指标标识") UUID indicator,

            @NotBlank @Pattern(regexp = "\\d{1,3}(\\.\\d{1,2})?") @Schema(examples = "8.50", description = "复核得分，0 至分值")
            String score,

            @Size(max = 1000) @Schema(description = "与自评不同的理由，不同时必填")
            String reason) {}
}
