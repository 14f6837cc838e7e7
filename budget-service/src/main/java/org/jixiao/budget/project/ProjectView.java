package org.jixiao.budget.project;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;

@Schema(description = "项目")
public record ProjectView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,

        @Schema(examples = "13010925T000000000001", description = "项目代码")
        String code,

        @Schema(examples = "农村独生子女家庭意外伤害保险") String name,
        ProjectCategory category,
        ProjectAttribute attribute,
        ProjectRecurrence recurrence,
        @Schema(examples = "2025-01-01") LocalDate startsOn,
        @Schema(examples = "2025-12-31") LocalDate endsOn,
        ExAnteResult exAnteResult,

        @Schema(examples = "家庭发展股", description = "项目负责人或负责科室")
        String owner,

        @Schema(description = "项目总额，元") Money plannedTotal,

        @Schema(examples = "13010924T000000000001", description = "所延续项目的代码")
        String previousCode,

        List<ProjectWarning> warnings,
        ProjectStatus status,

        @Schema(examples = "资金测算依据不足", description = "退回理由，仅在已退回时")
        String returnReason,

        @Schema(examples = "2") int version) {

    ProjectView with(List<ProjectWarning> found) {
        return new ProjectView(
                id,
                region,
                unit,
                code,
                name,
                category,
                attribute,
                recurrence,
                startsOn,
                endsOn,
                exAnteResult,
                owner,
                plannedTotal,
                previousCode,
                found,
                status,
                returnReason,
                version);
    }
}
