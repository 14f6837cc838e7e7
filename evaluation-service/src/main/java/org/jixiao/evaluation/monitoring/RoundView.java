package org.jixiao.evaluation.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;

@Schema(name = "MonitoringRound", description = "监控批次")
public record RoundView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "2025") int fiscalYear,
        RoundKind kind,
        @Schema(examples = "7") int month,

        @Schema(examples = "2025-07-31", description = "截止日期")
        LocalDate cutOff,

        @Schema(examples = "2025-08-31", description = "报送期限")
        LocalDate deadline,

        String name,
        String requirement,
        String documentNo,
        Instant openedAt,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {

    /** One unit of a round. */
    @Schema(name = "BoardRow", description = "一个单位的报送情况")
    public record BoardRow(
            @Schema(examples = "725001") String unit,
            @Schema(description = "报送期限") LocalDate due,
            @Schema(examples = "5", description = "应报") int sheets,

            @Schema(examples = "4", description = "已报送（含已审核）")
            int submitted,

            @Schema(examples = "3", description = "已审核") int approved,
            @Schema(examples = "1", description = "退回待改") int returned,
            @Schema(examples = "1", description = "逾期报送") int late,

            @Schema(examples = "1", description = "已过期限仍未报送")
            int overdue,

            @Schema(examples = "1", description = "红灯") int red,
            @Schema(examples = "0", description = "黄灯") int yellow) {}
}
