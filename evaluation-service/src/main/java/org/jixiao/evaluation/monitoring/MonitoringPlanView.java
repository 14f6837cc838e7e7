package org.jixiao.evaluation.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;

@Schema(description = "月度计划进度")
public record MonitoringPlanView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        UUID targetSet,
        String reason,
        List<String> money,
        List<PlanYear.IndicatorCurve> indicators,

        @Schema(
                enumeration = {"submitted", "approved", "returned"},
                examples = "submitted")
        String status,

        String returnReason,
        int version,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {

    static MonitoringPlanView of(MonitoringPlan plan, PlanYear.Curves curves, List<Action> actions) {
        return new MonitoringPlanView(
                plan.id(),
                plan.regionCode(),
                plan.unitCode(),
                plan.fiscalYear(),
                plan.targetSetId(),
                plan.reason(),
                curves.money(),
                curves.indicators(),
                plan.statusName(),
                plan.returnReason(),
                plan.version(),
                actions);
    }
}
