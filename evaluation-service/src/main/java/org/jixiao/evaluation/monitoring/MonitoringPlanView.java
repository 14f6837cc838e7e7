package org.jixiao.evaluation.monitoring;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        int version) {

    static MonitoringPlanView of(MonitoringPlan plan, PlanYear.Curves curves) {
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
                plan.version());
    }
}
