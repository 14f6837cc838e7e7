package org.jixiao.evaluation.targetset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.action.Action;
import org.jixiao.evaluation.rulepack.IndicatorKind;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.targetset.DraftTargetSet.BoundSubject;
import org.jixiao.evaluation.targetset.DraftTargetSet.FactBinding;

@Schema(description = "绩效目标")
public record TargetSetView(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        Level level,
        UUID project,

        @Schema(examples = "1", description = "基线序号，重新定基线时递增")
        int baseline,

        String goal,
        @Schema(examples = "A", description = "一级指标权重方案") String preset,

        @Schema(
                enumeration = {"draft", "submitted", "sealed", "returned", "rejected"},
                description = "状态：填报、已提交、已封存、被退回、不予通过")
        String status,

        String returnReason,
        List<IndicatorView> indicators,
        SealView seal,
        TargetForm form,
        Examination examination,
        Outlook outlook,
        QuotedMoney money,
        RebaselineView rebaseline,
        @Schema(description = "是否由财政审批") boolean financeDecides,
        int version,

        @JsonProperty("_actions")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "本人此刻可做的操作，没有的为空；列表中可不给出")
        List<Action> actions) {

    @Schema(description = "三级指标")
    public record IndicatorView(
            UUID id,

            @Schema(
                    type = SchemaType.STRING,
                    implementation = String.class,
                    enumeration = {"output", "cost", "outcome", "satisfaction"})
            IndicatorKind level1,

            @Schema(examples = "产出指标") String level1Label,
            IndicatorGroup level2,
            @Schema(examples = "数量指标") String level2Label,
            @Schema(examples = "投保户数") String name,

            @Schema(type = SchemaType.STRING, implementation = String.class, examples = "at-least")
            Operator operator,

            @Schema(examples = "≥") String operatorLabel,
            @Schema(examples = "2600") String planned,
            String plannedUpper,
            Integer spanDays,
            String deduction,
            @Schema(examples = "户") String unitOfMeasure,
            @Schema(examples = "15.00") String weight,
            String basis,
            String method,
            String source,
            String frequency,
            FactBinding binding,
            @Schema(examples = "项目管理岗") String owner,
            String meaning,
            String basisKind,
            String valueMethod,
            UUID library,
            @Schema(description = "延续标识：各基线中同一指标相同") UUID lineage,
            String justification) {

        static IndicatorView of(Indicator indicator) {
            var binding = indicator.isBound()
                    ? new FactBinding(
                            indicator.factService(),
                            indicator.factName(),
                            new BoundSubject(indicator.factProject(), indicator.factProgramme()))
                    : null;
            return new IndicatorView(
                    indicator.id(),
                    indicator.kind(),
                    indicator.kind().label(),
                    indicator.group(),
                    indicator.group().label(),
                    indicator.name(),
                    indicator.operator(),
                    indicator.operator().symbol(),
                    indicator.planned(),
                    indicator.plannedUpper(),
                    indicator.spanDays(),
                    indicator.deduction() == null ? null : indicator.deduction().toPlainString(),
                    indicator.unitOfMeasure(),
                    indicator.weight().toPlainString(),
                    indicator.basis(),
                    indicator.method(),
                    indicator.source(),
                    indicator.frequency(),
                    binding,
                    indicator.owner(),
                    indicator.meaning(),
                    indicator.basisKind(),
                    indicator.valueMethod(),
                    indicator.library(),
                    indicator.lineage(),
                    indicator.justification());
        }
    }

    @Schema(description = "封存：内容的摘要、时间和审批人")
    public record SealView(
            @Schema(description = "RFC 8785 内容的 SHA-256") String digest,
            Instant sealedAt,
            @Schema(examples = "approver-725001") String sealedBy) {}

    @Schema(name = "Rebaselining", description = "重新定基线：事由、文号、上一基线的封存和当日已知的情况")
    public record RebaselineView(
            UUID previousSet,
            String previousSeal,

            @Schema(enumeration = {"policy-change", "emergency", "budget-adjustment", "correction"})
            String kind,

            String reason,
            String documentNo,
            KnownThen known) {

        static RebaselineView of(TargetSet set) {
            return set.previousSet() == null
                    ? null
                    : new RebaselineView(
                            set.previousSet(),
                            set.previousSeal(),
                            set.changeKind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            set.changeReason(),
                            set.changeDocument(),
                            set.known());
        }
    }

    /** @param actions null in a list */
    public static TargetSetView of(TargetSet set, List<Action> actions) {
        var seal = set.isSealed() ? new SealView(set.sealDigest(), set.sealedAt(), set.sealedName()) : null;
        return new TargetSetView(
                set.id(),
                set.regionCode(),
                set.unitCode(),
                set.fiscalYear(),
                set.level(),
                set.project(),
                set.baseline(),
                set.goal(),
                set.preset(),
                set.statusName(),
                set.returnReason(),
                set.indicators().stream().map(IndicatorView::of).toList(),
                seal,
                set.formGiven(),
                set.examination(),
                set.outlook(),
                set.money(),
                RebaselineView.of(set),
                set.isForFinance(),
                set.version(),
                actions);
    }
}
