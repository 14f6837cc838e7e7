package org.jixiao.evaluation.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;
import org.jixiao.common.fact.Fact;

@Schema(name = "MonitoringSheet", description = "项目支出绩效目标执行监控表")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SheetView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        UUID round,
        UUID targetSet,
        UUID project,
        UUID rulePack,
        String title,

        @Schema(examples = "2025-07-31", description = "截止日期")
        LocalDate cutOff,

        @Schema(examples = "2025-08-31", description = "报送期限")
        LocalDate deadline,

        @Schema(
                enumeration = {"open", "submitted", "approved", "returned"},
                examples = "open")
        String status,

        String returnReason,
        @Schema(description = "是否逾期报送") boolean late,
        @Schema(description = "取数的记录时点") Instant knownAt,
        @Schema(description = "所取的事实") List<Fact> facts,
        SheetResult result,
        @Schema(description = "审核后冻结内容的摘要") String digest,
        int version,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {}
