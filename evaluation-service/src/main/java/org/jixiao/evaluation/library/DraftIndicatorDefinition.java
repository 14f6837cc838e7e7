package org.jixiao.evaluation.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.evaluation.rulepack.IndicatorKind;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.targetset.FactService;
import org.jixiao.evaluation.targetset.IndicatorGroup;

@Schema(description = "指标库指标")
public record DraftIndicatorDefinition(
        @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
        String region,

        @Pattern(regexp = "\\d{3}") @Schema(examples = "725", description = "归口部门代码；共性指标不填")
        String department,

        @NotBlank
        @Pattern(regexp = "[A-Z0-9]{2,8}(-[A-Z0-9]{1,8}){0,3}")
        @Schema(examples = "CL-001", description = "指标编码")
        String code,

        @NotNull
        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"output", "cost", "outcome", "satisfaction"},
                description = "一级指标")
        IndicatorKind level1,

        @NotNull IndicatorGroup level2,

        @NotBlank @Size(max = 200) @Schema(examples = "投保户数", description = "三级指标")
        String name,

        @NotNull
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

        @NotBlank @Size(max = 32) @Schema(examples = "户") String unitOfMeasure,

        @NotBlank @Size(max = 500) @Schema(examples = "年度内已确认投保的家庭户数", description = "指标解释")
        String meaning,

        @NotNull @Valid Formula formula,

        @NotBlank @Size(max = 500) @Schema(examples = "发放台账")
        String source,

        @NotBlank @Size(max = 500) @Schema(examples = "统计已确认发放的户数")
        String method,

        @NotBlank @Size(max = 64) @Schema(examples = "年度") String frequency,
        @Valid Binding binding,

        @NotNull @Size(max = 10) @Schema(description = "佐证种类")
        List<@NotBlank @Size(max = 64) String> evidenceKinds) {

    @Schema(name = "IndicatorFormula", description = "计算公式：分子、分母和缺值处理")
    public record Formula(
            @NotBlank @Size(max = 200) @Schema(examples = "已投保户数", description = "分子；没有分母时即为所计的数")
            String numerator,

            @Size(min = 1, max = 200) @Schema(examples = "符合条件户数", description = "分母")
            String denominator,

            @NotBlank @Size(max = 500) @Schema(examples = "已投保户数 ÷ 符合条件户数 × 100%")
            String text,

            @NotNull
            @Pattern(regexp = "refuse|zero-with-reason|not-applicable")
            @Schema(
                    enumeration = {"refuse", "zero-with-reason", "not-applicable"},
                    description = "缺值处理：不予计分、说明原因后按零计、不适用")
            String missing,

            @Valid @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "单位成本分子（元）的事实；与分母同填，取数时一并读取")
            Binding numeratorFact,

            @Valid @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "单位成本分母（户、人等）的事实")
            Binding denominatorFact,

            @Valid
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "政策标准（元）的事实，如 programme.standard；不填时以封存的指标值为标准")
            Binding standardFact) {

        /** All that are named. */
        public List<Binding> facts() {
            return Stream.of(numeratorFact, denominatorFact, standardFact)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** The fact alone: whose it is, a target set says. */
    @Schema(name = "IndicatorBinding", description = "取数绑定")
    public record Binding(
            @NotNull FactService service,

            @NotBlank @Pattern(regexp = "[a-zA-Z]{1,30}\\.[a-zA-Z]{1,32}") @Schema(examples = "delivery.households")
            String fact) {

        /** What the owner is asked for about a subject. */
        public FactsRequest.Wanted about(FactSubject subject) {
            return new FactsRequest.Wanted(fact, subject);
        }
    }
}
