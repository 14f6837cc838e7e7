package org.jixiao.evaluation.targetset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;

/**
 * What the declaration forms (绩效目标申报表) ask beside the indicators. Amounts of the whole are facts of the budget and are
 * quoted when the set is sealed; the amounts of tasks are the unit's own division of them.
 */
@Schema(description = "申报表的其余内容：项目属性、期限、负责岗位、中期目标、年度主要任务、二级分值")
public record TargetForm(
        @Pattern(regexp = "new|continued")
        @Schema(
                enumeration = {"new", "continued"},
                description = "项目属性：新增、延续")
        String attribute,

        @Pattern(regexp = "once|recurring")
        @Schema(
                enumeration = {"once", "recurring"},
                description = "一次性、经常性")
        String recurrence,

        @Size(min = 1, max = 64) @Schema(description = "延续项目的上年项目代码")
        String continues,

        @Schema(examples = "2025-01-01") LocalDate startsOn,
        @Schema(examples = "2025-12-31") LocalDate endsOn,

        @Size(min = 1, max = 64) @Schema(examples = "协会秘书长", description = "项目负责岗位；填岗位，不填人名和电话")
        String responsible,

        @Size(min = 1, max = 4000) @Schema(description = "中期目标")
        String mediumTermGoal,

        @Schema(description = "是否直接服务公众") Boolean servesPublic,
        @Size(max = 50) List<@NotNull @Valid Task> tasks,
        @Size(max = 12) List<@NotNull @Valid GroupWeight> groupWeights) {

    @Schema(name = "AnnualTask", description = "年度主要任务")
    public record Task(
            @NotBlank @Size(max = 200) @Schema(examples = "计划生育家庭帮扶")
            String name,

            @NotBlank @Size(max = 1000) @Schema(description = "主要内容")
            String content,

            @NotNull @Pattern(regexp = "\\d{1,15}\\.\\d{2}") @Schema(examples = "125200.00", description = "预算金额，元")
            String amount) {}

    @Schema(name = "GroupWeight", description = "二级指标的分值")
    public record GroupWeight(
            @NotNull IndicatorGroup group,

            @NotBlank @Pattern(regexp = "\\d{1,3}(\\.\\d{1,2})?") @Schema(examples = "20.00")
            String weight) {}

    static final TargetForm NONE = new TargetForm(null, null, null, null, null, null, null, null, null, null);

    /** T7–T9. */
    List<Fault> faults(Level level) {
        var faults = new ArrayList<Fault>();
        if ("continued".equals(attribute) && continues == null) {
            faults.add(new Fault(
                    "/form/continues",
                    "T7",
                    new Text("延续项目须填写上年项目代码", "A continued project names its code of the year before")));
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            faults.add(new Fault(
                    "/form/endsOn", "T8", new Text("结束日期不能早于开始日期", "A project does not end before it starts")));
        }
        if (level == Level.PROJECT && tasks != null && !tasks.isEmpty()) {
            faults.add(
                    new Fault("/form/tasks", "T9", new Text("年度主要任务只在单位整体目标中填报", "Tasks are of the unit as a whole")));
        }
        return faults;
    }

    /** Sum of the tasks, yuan. */
    public BigDecimal taskSum() {
        return tasks == null
                ? BigDecimal.ZERO
                : tasks.stream().map(task -> new BigDecimal(task.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean hasTasks() {
        return tasks != null && !tasks.isEmpty();
    }

    /** By the label that weights are added up under. */
    Map<String, BigDecimal> weightsByGroup() {
        var weights = new HashMap<String, BigDecimal>();
        if (groupWeights != null) {
            groupWeights.forEach(it -> weights.put(it.group().label(), new BigDecimal(it.weight())));
        }
        return weights;
    }
}
