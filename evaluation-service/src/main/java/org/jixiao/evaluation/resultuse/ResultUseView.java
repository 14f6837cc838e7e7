package org.jixiao.evaluation.resultuse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;
import org.jixiao.common.money.Money;
import org.jixiao.evaluation.rulepack.RulePack;
import org.jixiao.evaluation.scoring.Grade;

@Schema(name = "ResultUse", description = "结果应用：评价结果对下年度预算的建议与决定")
public record ResultUseView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2026", description = "所建议的预算年度") int fiscalYear,
        UUID project,
        UUID selfEvaluation,
        @Schema(description = "所依据的已确认复核，按自评时不出现") UUID review,
        @Schema(description = "所依据的规则集") UUID rulePack,
        @Schema(examples = "91.50", description = "所依据的总分") String total,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"excellent", "good", "fair", "poor"})
        Grade grade,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"priority", "keep", "reduce", "cancel"},
                description = "建议：优先保障、保障、压减、削减或取消")
        RulePack.Suggestion suggestion,

        @Schema(examples = "0.8", description = "占年初预算的比例") String share,
        @Schema(description = "评价年度的年初预算，元") Money base,
        @Schema(description = "建议金额，元") Money suggested,
        @Schema(description = "决定金额，元") Money decided,

        @Schema(
                enumeration = {"suggested", "accepted", "modified"},
                description = "状态：已建议、已采纳、已调整")
        String status,

        @Schema(description = "理由") String reason,
        Instant decidedAt,
        int version,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {}
