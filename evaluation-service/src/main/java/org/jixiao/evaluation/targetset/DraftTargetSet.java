package org.jixiao.evaluation.targetset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.evaluation.rulepack.IndicatorKind;
import org.jixiao.evaluation.scoring.Operator;

@Schema(description = "绩效目标申报：总体目标和三级指标")
public record DraftTargetSet(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @NotBlank @Pattern(regexp = "\\d{6,21}") @Schema(examples = "725001", description = "预算单位代码")
        String unit,

        @NotNull @Min(2000) @Max(2100) @Schema(examples = "2025")
        Integer fiscalYear,

        @NotNull Level level,
        @Schema(description = "项目标识；单位整体目标不填") UUID project,

        @NotBlank @Size(max = 4000) @Schema(examples = "为全区农村独生子女家庭办理意外伤害保险", description = "年度总体目标")
        String goal,

        @Pattern(regexp = "[A-Z]{1,8}") @Schema(examples = "A", description = "一级指标权重方案；不填时取规则集中与各指标分值相符的方案")
        String preset,

        @Valid TargetForm form,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid DraftIndicator> indicators) {

    @Schema(description = "三级指标")
    public record DraftIndicator(
            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    enumeration = {"output", "cost", "outcome", "satisfaction"},
                    description = "一级指标；引用指标库的可不填，下同：二级指标、名称、计算符号、计量单位、方法、来源、频率、取数绑定")
            IndicatorKind level1,

            IndicatorGroup level2,

            @Size(min = 1, max = 200) @Schema(examples = "投保户数", description = "三级指标")
            String name,

            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    enumeration = {
                        "at-least",
                        "more-than",
                        "equal",
                        "less-than",
                        "at-most",
                        "range",
                        "satisfaction",
                        "by-date",
                        "qualitative",
                        "yes-no"
                    },
                    description = "计算符号")
            Operator operator,

            @NotBlank @Size(max = 200) @Schema(examples = "2600", description = "年度指标值：数值、日期（时效），或对定性指标的要求")
            String planned,

            @Size(max = 32) @Schema(examples = "120", description = "区间上限，仅用于区间指标")
            String plannedUpper,

            @Min(1) @Max(3660) @Schema(examples = "30", description = "时效指标逾期扣完的天数，缺省见规则集")
            Integer spanDays,

            @Pattern(regexp = "\\d{1,3}(\\.\\d{1,2})?") @Schema(examples = "2.00", description = "是否类指标不符合时扣的分，缺省为全部分值")
            String deduction,

            @Size(min = 1, max = 32) @Schema(examples = "户", description = "计量单位")
            String unitOfMeasure,

            @NotBlank @Pattern(regexp = "\\d{1,3}(\\.\\d{1,2})?") @Schema(examples = "15.00", description = "分值")
            String weight,

            @NotBlank @Size(max = 500) @Schema(examples = "年度工作计划", description = "指标值确定依据")
            String basis,

            @Size(min = 1, max = 500) @Schema(examples = "统计已确认发放的户数", description = "取值方法")
            String method,

            @Size(min = 1, max = 500) @Schema(examples = "发放台账", description = "数据来源")
            String source,

            @Size(min = 1, max = 64) @Schema(examples = "年度", description = "采集频率")
            String frequency,

            @Valid FactBinding binding,

            @Size(min = 1, max = 64) @Schema(examples = "项目管理岗", description = "责任岗位，提交前须填写；填岗位，不填人名")
            String owner,

            @Size(min = 1, max = 500) @Schema(examples = "年度内已投保的家庭户数", description = "指标解释")
            String meaning,

            @Pattern(regexp = "plan|industry|history|expenditure|other")
            @Schema(
                    enumeration = {"plan", "industry", "history", "expenditure", "other"},
                    description = "指标值依据：计划、行业、历史、预算支出、其他标准")
            String basisKind,

            @Pattern(regexp = "certificate|statistics|statement|survey|trend")
            @Schema(
                    enumeration = {"certificate", "statistics", "statement", "survey", "trend"},
                    description = "取值方式：直接证明、情况统计、情况说明、问卷调查、趋势判断")
            String valueMethod,

            @Schema(description = "引用的指标库指标；其层级、计量单位、计算符号、方法、来源、频率、取数绑定须与之一致")
            UUID library,

            @Schema(description = "延续标识：改写草稿或重新定基线时指明它是原来的哪个指标，不填即为新指标")
            UUID lineage,

            @Size(min = 1, max = 1000) @Schema(description = "指标值偏低预警的说明")
            String justification) {

        /** What it takes over from the library is the library's; its own are number, weight, basis and whose it is. */
        public DraftIndicator filledFrom(Inherited of) {
            return new DraftIndicator(
                    level1 == null ? of.level1() : level1,
                    level2 == null ? of.level2() : level2,
                    name == null ? of.name() : name,
                    operator == null ? of.operator() : operator,
                    planned,
                    plannedUpper,
                    spanDays,
                    deduction,
                    unitOfMeasure == null ? of.unitOfMeasure() : unitOfMeasure,
                    weight,
                    basis,
                    method == null ? of.method() : method,
                    source == null ? of.source() : source,
                    frequency == null ? of.frequency() : frequency,
                    binding == null && of.fact() != null ? new FactBinding(of.service(), of.fact(), null) : binding,
                    owner,
                    meaning == null ? of.meaning() : meaning,
                    basisKind,
                    valueMethod,
                    library,
                    lineage,
                    justification);
        }
    }

    /** What a confirmed indicator of the library says. */
    public record Inherited(
            IndicatorKind level1,
            IndicatorGroup level2,
            String name,
            Operator operator,
            String unitOfMeasure,
            String method,
            String source,
            String frequency,
            String meaning,
            FactService service,
            String fact) {}

    DraftTargetSet with(List<DraftIndicator> filled) {
        return new DraftTargetSet(region, unit, fiscalYear, level, project, goal, preset, form, filled);
    }

    /** An indicator whose actual value is read, not typed. */
    @Schema(description = "取数绑定：完成值由业务记录取得")
    public record FactBinding(
            @NotNull FactService service,

            @NotBlank @Pattern(regexp = "[a-zA-Z]{1,30}\\.[a-zA-Z]{1,32}") @Schema(examples = "delivery.households")
            String fact,

            @Valid @Schema(description = "缺省为本目标的项目") BoundSubject subject) {}

    @Schema(description = "事实的对象")
    public record BoundSubject(UUID project, UUID programme) {}
}
