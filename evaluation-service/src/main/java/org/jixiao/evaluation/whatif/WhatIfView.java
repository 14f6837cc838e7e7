package org.jixiao.evaluation.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;

@Schema(name = "WhatIf", description = "规则集试算的进度与结果")
public record WhatIfView(
        UUID id,
        @Schema(examples = "130109") String region,

        @Schema(examples = "*", description = "预算单位代码，* 为全区划")
        String unit,

        UUID rulePack,
        @Schema(description = "所试规则集内容的摘要") String packDigest,
        @Schema(examples = "2024") int fromYear,
        @Schema(examples = "2025") int toYear,

        @Schema(
                enumeration = {"queued", "running", "done", "failed"},
                description = "状态：排队、试算中、完成、失败")
        String status,

        @Schema(description = "应试算的自评数") int total,
        @Schema(description = "已试算的自评数") int done,
        @Schema(description = "得分上升的") int raised,
        @Schema(description = "得分下降的") int lowered,
        @Schema(description = "等级变动的") int gradesMoved,
        @Schema(description = "该规则集不能计分的") int refused,
        @Schema(description = "失败时的日志编号") String failure,
        Instant requestedAt,
        Instant finishedAt,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {}
