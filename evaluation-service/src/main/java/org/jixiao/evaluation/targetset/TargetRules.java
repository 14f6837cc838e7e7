package org.jixiao.evaluation.targetset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.rulepack.IndicatorKind;
import org.jixiao.evaluation.rulepack.RulePack;
import org.jixiao.evaluation.rulepack.Weights;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.targetset.DraftTargetSet.DraftIndicator;

/** T1–T4, T6–T9, T11: whether a draft makes sense by itself; W1–W4: whether its weights follow a preset of the rule pack. */
final class TargetRules {

    private static final Pattern PUT_IN = Pattern.compile("(资金|经费)(投入|到位|安排|下达)|投入(资金|经费)");

    private TargetRules() {}

    /** Every fault at once, each with its pointer into the draft. */
    static void check(DraftTargetSet draft) {
        var faults = new ArrayList<Fault>();
        if ((draft.level() == Level.PROJECT) != (draft.project() != null)) {
            faults.add(fault(
                    "/project", "T1", "项目目标须指明项目，单位整体目标不指明项目", "A project set names its project, a unit set none"));
        }
        if (draft.form() != null) {
            faults.addAll(draft.form().faults(draft.level()));
        }
        for (var index = 0; index < draft.indicators().size(); index++) {
            faults.addAll(faults("/indicators/" + index, draft.indicators().get(index)));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    /** T11: what is not taken over from the library is given. */
    private static List<Fault> missing(String pointer, DraftIndicator draft) {
        var given = new TreeMap<String, Optional<?>>();
        given.put("level1", Optional.ofNullable(draft.level1()));
        given.put("level2", Optional.ofNullable(draft.level2()));
        given.put("name", said(draft.name()));
        given.put("operator", Optional.ofNullable(draft.operator()));
        given.put("unitOfMeasure", said(draft.unitOfMeasure()));
        given.put("method", said(draft.method()));
        given.put("source", said(draft.source()));
        given.put("frequency", said(draft.frequency()));
        return given.entrySet().stream()
                .filter(it -> it.getValue().isEmpty())
                .map(it -> fault(
                        pointer + "/" + it.getKey(), "T11", "未引用已确认的指标库指标时须填写", "Given, unless the library gives it"))
                .toList();
    }

    private static Optional<String> said(String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank());
    }

    private static List<Fault> faults(String pointer, DraftIndicator draft) {
        var missing = missing(pointer, draft);
        if (!missing.isEmpty()) {
            return missing;
        }
        var faults = new ArrayList<Fault>();
        if (!draft.level2().belongsTo(draft.level1())) {
            faults.add(fault(
                    pointer + "/level2",
                    "T2",
                    draft.level2().label() + "不属于" + draft.level1().label(),
                    draft.level2() + " does not belong to " + draft.level1()));
        }
        if (isMoneyPutIn(draft)) {
            faults.add(fault(pointer + "/name", "T6", "资金投入不是产出，不能作产出指标", "Money that is put in is no output"));
        }
        if (new BigDecimal(draft.weight()).signum() == 0) {
            faults.add(fault(pointer + "/weight", "W1", "分值必须大于零", "The weight must be above zero"));
        }
        plannedFault(draft).ifPresent(message -> faults.add(new Fault(pointer + "/planned", "T3", message)));
        if (draft.binding() != null && draft.operator().need() != Operator.Need.VALUE) {
            faults.add(fault(
                    pointer + "/binding", "T4", "只有数值指标可以绑定取数", "Only a numeric indicator can be bound to a fact"));
        }
        return faults;
    }

    /** 财预〔2021〕101号: what a project gives out in money is its input, whatever it is called. */
    private static boolean isMoneyPutIn(DraftIndicator draft) {
        return draft.level1() == IndicatorKind.OUTPUT
                && draft.level2() != IndicatorGroup.COST_OF_OUTPUT
                && PUT_IN.matcher(draft.name()).find();
    }

    private static Optional<Text> plannedFault(DraftIndicator draft) {
        return switch (draft.operator().need()) {
            case VALUE -> numericFault(draft);
            case DATE ->
                Planned.date(draft.planned()).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Text("时效指标的指标值须为日期，如 2025-10-31", "A date is needed, as 2025-10-31"));
            case JUDGEMENT, ANSWER -> Optional.empty();
        };
    }

    private static Optional<Text> numericFault(DraftIndicator draft) {
        var planned = Planned.number(draft.planned());
        if (planned.isEmpty()) {
            return Optional.of(new Text("定量指标的指标值须为数值", "A quantitative indicator needs a number"));
        }
        if (draft.operator() == Operator.LESS_THAN && planned.get().signum() == 0) {
            return Optional.of(new Text("“小于零”无法完成", "Less than zero can never be kept"));
        }
        var upper = Planned.number(draft.plannedUpper());
        if (draft.operator() == Operator.RANGE
                && (upper.isEmpty() || upper.get().compareTo(planned.get()) < 0)) {
            return Optional.of(new Text("区间指标须有不低于下限的上限", "A range needs an upper end not below the lower one"));
        }
        return Optional.empty();
    }

    /** The preset that the weights follow: the one asked for, else the first that fits. */
    static String preset(TargetSet set, RulePack pack) {
        var weighed = set.indicators().stream().map(Indicator::weighed).toList();
        var asked = set.preset() == null ? pack.defaultPreset() : set.preset();
        if (!pack.weightPresets().containsKey(asked)) {
            throw weights(List.of(new Weights.Fault(
                    "P2", Optional.empty(), "规则集没有权重方案 " + asked, "the rule pack has no preset " + asked)));
        }
        var faults = Weights.faults(
                weighed, set.form().weightsByGroup(), pack.weightPresets().get(asked));
        if (faults.isEmpty()) {
            return asked;
        }
        if (set.preset() != null) {
            throw weights(faults);
        }
        return pack.weightPresets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(preset -> Weights.faults(weighed, set.form().weightsByGroup(), preset.getValue())
                        .isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> weights(faults));
    }

    private static Refusal weights(List<Weights.Fault> faults) {
        return Refusal.of(
                TargetProblem.WEIGHTS,
                String.join("；", faults.stream().map(Weights.Fault::zh).toList()),
                String.join("; ", faults.stream().map(Weights.Fault::en).toList()),
                Map.of(
                        "rules",
                        faults.stream().map(Weights.Fault::rule).distinct().toList()));
    }

    private static Fault fault(String pointer, String rule, String zh, String en) {
        return new Fault(pointer, rule, new Text(zh, en));
    }
}
