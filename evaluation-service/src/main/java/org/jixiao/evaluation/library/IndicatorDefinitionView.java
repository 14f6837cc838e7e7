package org.jixiao.evaluation.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;
import org.jixiao.evaluation.library.DraftIndicatorDefinition.Binding;
import org.jixiao.evaluation.library.DraftIndicatorDefinition.Formula;
import org.jixiao.evaluation.rulepack.IndicatorKind;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.targetset.IndicatorGroup;

@Schema(name = "IndicatorDefinition", description = "指标库指标的一个版本")
public record IndicatorDefinitionView(
        UUID id,
        @Schema(examples = "130109") String region,

        @Schema(examples = "725", description = "归口部门；共性指标不出现")
        String department,

        @Schema(description = "是否共性指标") boolean shared,
        @Schema(examples = "CL-001") String code,
        @Schema(examples = "1", description = "版本") int revision,

        @Schema(type = SchemaType.STRING, implementation = String.class, examples = "output")
        IndicatorKind level1,

        IndicatorGroup level2,
        @Schema(examples = "投保户数") String name,

        @Schema(type = SchemaType.STRING, implementation = String.class, examples = "at-least")
        Operator operator,

        String unitOfMeasure,
        String meaning,
        Formula formula,
        String source,
        String method,
        String frequency,
        Binding binding,
        List<String> evidenceKinds,

        @Schema(
                enumeration = {"draft", "submitted", "confirmed", "returned"},
                description = "状态：填报、已提交、已确认、被退回")
        String status,

        String returnReason,
        Instant confirmedAt,
        @Schema(description = "确认内容的摘要") String digest,
        int version,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {}
