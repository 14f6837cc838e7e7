package org.jixiao.budget.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "预算单位")
public record BudgetUnitView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String code,
        @Schema(examples = "藁城区计划生育协会") String name,
        @Schema(examples = "725", description = "主管部门代码") String department,
        @Schema(description = "最近一次生效的概况；指明 asOf 时为该日有效的概况") DescribeUnit profile,

        @Schema(examples = "2025-07-01", description = "撤销日，未撤销的没有")
        LocalDate endedOn,

        int version) {

    static BudgetUnitView of(BudgetUnit unit, UnitProfile profile) {
        return new BudgetUnitView(
                unit.id(),
                unit.regionCode(),
                unit.unitCode(),
                unit.name(),
                unit.department(),
                profile.description(),
                unit.endedOn(),
                unit.version());
    }
}
