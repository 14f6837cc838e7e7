package org.jixiao.evaluation.rollup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "UnitCosts", description = "一个区划一个年度的单位成本，按指标编码")
record UnitCostsView(
        @Schema(examples = "130109") String region,
        int fiscalYear,

        @Schema(examples = "department", description = "按区划（合计）、部门、单位或项目")
        String by,

        @Schema(description = "各数的记录时点") Instant knownAt,
        List<Item> items,

        @Schema(description = "下一页的链接，末页不出现") String next) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnitCost", description = "一个部门、单位或项目的一项单位成本；分子分母分别合计后相除")
    record Item(
            @JsonIgnore String row,

            @Schema(examples = "725", description = "部门或单位代码；区划合计不出现")
            String code,

            @Schema(description = "项目标识；只在按项目的行中出现，单位整体的指标没有")
            UUID project,

            Measured indicator,
            Counted counted,

            @Schema(examples = "30", description = "完成值；只在一行只有一个指标时出现")
            String value,

            @Schema(description = "本年；没有可汇总的指标时不出现") Sum cost,
            @Schema(description = "政策标准与偏差；没有标准时不出现") Standard standard,

            @Schema(description = "与上年同口径比较：只含两年都有的单位（按项目时为项目）；没有时不出现")
            Compared yearBefore) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnitCostIndicator", description = "指标：编码、归口部门、计量单位和分子分母的定义相同的才相加")
    record Measured(
            @Schema(examples = "CL-001") String code,

            @Schema(examples = "725", description = "归口部门，共性指标没有")
            String department,

            @Schema(examples = "每户保费") String name,
            @Schema(examples = "元/户") String unitOfMeasure,

            @Schema(examples = "已支付保费") String numerator,
            @Schema(examples = "已投保户数") String denominator) {}

    @Schema(name = "UnitCostCounted", description = "计入和未计入的指标数")
    record Counted(
            @Schema(description = "有指标的单位数") int units,
            @Schema(description = "计入：分子分母为取数") int fromFacts,
            @Schema(description = "计入：分子分母为填报") int typed,
            @Schema(description = "未计入：没有已确认的完成值") int notMeasured,
            @Schema(description = "未计入：完成值不能分解为分子和分母") int notDecomposed,
            @Schema(description = "未计入：单位整体的指标，已含在各项目中") int wholeUnit,
            @Schema(description = "未计入：同一项目同一成本重复引用") int duplicate) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnitCostSum", description = "分子、分母和单位成本")
    record Sum(
            @Schema(examples = "78210.00", description = "元")
            String numerator,

            @Schema(examples = "2607", description = "户、人等") String denominator,

            @Schema(examples = "30.00", description = "单位成本，元，四舍五入；分母为零时不出现")
            String unitCost) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnitCostStandard", description = "政策标准：来自事实，或封存的指标值")
    record Standard(
            @Schema(examples = "30.00", description = "标准，元；标准不一时不出现，下同：来源、时点、摘要")
            String value,

            @Schema(
                    enumeration = {"fact", "target"},
                    description = "来自政策标准的事实，或封存的指标值")
            String source,

            @Schema(examples = "2025-12-31", description = "标准的业务时点；只有来自事实的才有")
            LocalDate on,

            @Schema(description = "事实的记录时点，或封存时点；多个时为最早的") Instant knownAt,
            @Schema(description = "事实或封存的摘要；只在一行只有一个指标时出现") String digest,

            @Schema(description = "计入而没有标准的指标数，不在偏差之内") int without,

            @Schema(examples = "78210.00", description = "按标准应为的金额：各指标标准乘以分母之和，元")
            String atStandard,

            @Schema(examples = "0.00", description = "实际与按标准应为的金额之差，元")
            String difference,

            @Schema(examples = "0.0000", description = "偏差率：差额除以按标准应为的金额；为零时不出现")
            String deviation) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnitCostCompared", description = "两年都有的单位（项目）的上年与本年")
    record Compared(
            @Schema(description = "两年都有的单位数；按项目时为一") int units,
            @Schema(description = "上年") Sum before,
            @Schema(description = "本年，只含两年都有的") Sum now,

            @Schema(examples = "0.2000", description = "变动率：本年单位成本除以上年单位成本减一，由合计算出；上年为零时不出现")
            String change) {}
}
