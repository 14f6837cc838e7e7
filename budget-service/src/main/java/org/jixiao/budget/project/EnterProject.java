package org.jixiao.budget.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.money.Money;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

@Schema(description = "填报项目")
public record EnterProject(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @Pattern(regexp = "[0-9A-Za-z-]{1,21}") @Schema(examples = "13010925T000000000001", description = "项目代码，可缺省")
        String code,

        @NotBlank @Size(max = 128) @Schema(examples = "农村独生子女家庭意外伤害保险")
        String name,

        @NotNull ProjectCategory category,
        @NotNull ProjectAttribute attribute,
        @NotNull ProjectRecurrence recurrence,
        @NotNull @Schema(examples = "2025-01-01") LocalDate startsOn,
        @NotNull @Schema(examples = "2025-12-31") LocalDate endsOn,

        @Schema(description = "事前绩效评估结论；新增项目、重大项目送审时必须有") ExAnteResult exAnteResult,

        @Size(min = 1, max = 64) @Schema(examples = "家庭发展股", description = "项目负责人或负责科室，不得填写联系方式")
        String owner,

        @Schema(description = "项目总额，元；达到重大项目标准的，送审时须有事前绩效评估结论")
        Money plannedTotal,

        @Pattern(regexp = "[0-9A-Za-z-]{1,21}")
        @Schema(examples = "13010924T000000000001", description = "所延续项目的代码，仅延续项目")
        String previousCode) {

    /** All faults at once. */
    void check() {
        var faults = new ArrayList<Refusal.Fault>();
        if (endsOn.isBefore(startsOn)) {
            faults.add(new Refusal.Fault(
                    "/endsOn", "Period", new Text("结束日期不能早于开始日期", "The end lies before the beginning")));
        }
        if (plannedTotal != null && plannedTotal.isNegative()) {
            faults.add(new Refusal.Fault(
                    "/plannedTotal", "PositiveOrZero", new Text("金额不能为负", "The amount cannot be negative")));
        }
        if (previousCode != null && attribute == ProjectAttribute.NEW) {
            faults.add(new Refusal.Fault(
                    "/previousCode", "ContinuedOnly", new Text("新增项目没有所延续的项目", "A new project goes on no other")));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
