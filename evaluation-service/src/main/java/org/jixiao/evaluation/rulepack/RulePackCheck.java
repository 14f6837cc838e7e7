package org.jixiao.evaluation.rulepack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jixiao.evaluation.lamp.MonitoringRulesCheck;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.Grade;
import org.jixiao.evaluation.scoring.Rules;

/** P1–P14: what a rule pack must satisfy before it may score anything. Reports every fault at once. */
final class RulePackCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("P2", "/weightPresets"),
            Map.entry("P3", "/overFulfilment"),
            Map.entry("P4", "/lamps"),
            Map.entry("P5", "/dataSupportCaps"),
            Map.entry("P6", "/variants"),
            Map.entry("P7", "/gradeBands"),
            Map.entry("P8", "/workedExamples"),
            Map.entry("P9", "/weightBounds"),
            Map.entry("P10", "/resultUse"),
            Map.entry("P13", "/targets"),
            Map.entry("P14", "/monitoring"));

    private final RulePack pack;
    private final List<PackFault> faults = new ArrayList<>();

    private RulePackCheck(RulePack pack) {
        this.pack = pack;
    }

    /** All but the worked examples, which a draft may still fail. */
    static List<PackFault> faults(RulePack pack) {
        var check = new RulePackCheck(pack);
        check.complete();
        // a pack with a part missing cannot be looked at any closer
        if (check.faults.isEmpty()) {
            check.presets();
            check.bounds();
            check.shares();
            check.grades();
            check.resultUse();
            check.require(pack.targetOptions().isSound(), "P13 the part on targets is incomplete or its day is none");
            MonitoringRulesCheck.faults(pack.monitoring()).forEach(fault -> check.require(false, fault));
        }
        return List.copyOf(check.faults);
    }

    /** P8: what must hold before a pack is published. */
    static List<PackFault> failedExamples(RulePack pack, String digest) {
        var check = new RulePackCheck(pack);
        check.examples(digest);
        return List.copyOf(check.faults);
    }

    private void complete() {
        var parts = Stream.of(
                pack.id(),
                pack.version(),
                pack.name(),
                pack.region(),
                pack.effectiveFrom(),
                pack.basis(),
                pack.goalWeightTotal(),
                pack.defaultPreset(),
                pack.weightPresets(),
                pack.execution(),
                pack.variants(),
                pack.overFulfilment(),
                pack.gradeBands(),
                pack.lamps(),
                pack.dataSupportCaps(),
                pack.workedExamples());
        require(parts.allMatch(Objects::nonNull), "P1 a part of the pack is missing");
        if (!faults.isEmpty()) {
            return;
        }
        var numbers = Stream.of(
                pack.execution().mode(),
                pack.execution().fullMarks(),
                pack.execution().steps(),
                pack.variants().reverse(),
                pack.variants().satisfaction(),
                pack.variants().satisfactionSteps(),
                pack.overFulfilment().flagFrom(),
                pack.overFulfilment().reasonFrom(),
                pack.overFulfilment().deductionFactor(),
                pack.lamps().scoreOverMoney(),
                pack.lamps().unspent());
        require(numbers.allMatch(Objects::nonNull), "P1 a value of the pack is missing");
        require(
                pack.effectiveTo() == null || !pack.effectiveTo().isBefore(pack.effectiveFrom()),
                "P1 the pack ends before it begins");
    }

    private void presets() {
        require(pack.weightPresets().containsKey(pack.defaultPreset()), "P2 the default preset is not in the pack");
        require(
                pack.goalWeightTotal().signum() > 0 && pack.goalWeightTotal().compareTo(HUNDRED) <= 0,
                "P2 goalWeightTotal lies between 0 and 100");
        pack.weightPresets().forEach((id, preset) -> {
            require(
                    preset.total().compareTo(pack.goalWeightTotal()) == 0,
                    "P2 preset %s adds up to %s".formatted(id, preset.total()));
            require(
                    preset.execution().compareTo(pack.execution().fullMarks()) == 0,
                    "P2 preset %s gives execution other full marks than the pack".formatted(id));
            require(
                    preset.kinds().values().stream().allMatch(weight -> weight.signum() > 0),
                    "P2 preset %s has a weight that is not above zero".formatted(id));
        });
    }

    /** P9: weights of a region's own lie within the bounds that its pack states. */
    private void bounds() {
        if (pack.weightBounds() == null) {
            return;
        }
        pack.weightBounds().forEach((kind, bound) -> {
            require(
                    bound.from().signum() >= 0 && bound.from().compareTo(bound.to()) <= 0,
                    "P9 the bounds of " + kind + " do not rise from zero");
            pack.weightPresets().forEach((id, preset) -> {
                var weight = preset.kinds().getOrDefault(kind, BigDecimal.ZERO);
                require(
                        weight.compareTo(bound.from()) >= 0 && weight.compareTo(bound.to()) <= 0,
                        "P9 preset %s gives %s %s, outside %s to %s"
                                .formatted(id, kind, weight, bound.from(), bound.to()));
            });
        });
    }

    private void resultUse() {
        require(
                pack.resultUse() == null
                        || pack.resultUse().stream()
                                .map(RulePack.ResultUse::grade)
                                .toList()
                                .equals(List.of(Grade.values())),
                "P10 the use of results names the four grades once each, best first");
    }

    private void shares() {
        var over = pack.overFulfilment();
        require(
                over.flagFrom().signum() > 0 && over.flagFrom().compareTo(over.reasonFrom()) <= 0,
                "P3 the flag threshold lies above zero and not above the reason threshold");
        require(isShare(over.deductionFactor()), "P3 the deduction factor lies between 0 and 1");
        require(isShare(pack.lamps().scoreOverMoney()) && isShare(pack.lamps().unspent()), "P4 lamps are shares");
        require(
                pack.dataSupportCaps().keySet().equals(EnumSet.allOf(DataSupport.class))
                        && pack.dataSupportCaps().values().stream().allMatch(RulePackCheck::isShare),
                "P5 every data-support grade has a cap between 0 and 1");
        require(pack.variants().dateSpanDays() > 0, "P6 dateSpanDays is above zero");
        require(pack.smallCell() >= 2, "P6 smallCell is at least 2");
        steps("execution", pack.execution().mode(), pack.execution().steps());
        steps("satisfaction", pack.variants().satisfaction(), pack.variants().satisfactionSteps());
    }

    /** A higher step never earns less than a lower one. */
    private void steps(String what, Rules.Mode mode, List<Rules.StepBand> steps) {
        require(mode == Rules.Mode.LINEAR || !steps.isEmpty(), "P6 " + what + " has no steps");
        require(steps.stream().allMatch(step -> isShare(step.share())), "P6 a share of " + what + " is out of bounds");
        var byFrom = steps.stream()
                .sorted(Comparator.comparing(Rules.StepBand::from))
                .toList();
        for (var index = 1; index < byFrom.size(); index++) {
            require(
                    byFrom.get(index).share().compareTo(byFrom.get(index - 1).share()) >= 0
                            && byFrom.get(index)
                                            .from()
                                            .compareTo(byFrom.get(index - 1).from())
                                    > 0,
                    "P6 the steps of " + what + " do not rise");
        }
    }

    private void grades() {
        var bands = pack.gradeBands();
        require(
                bands.stream().map(Rules.GradeBand::grade).toList().equals(List.of(Grade.values())),
                "P7 the four grades are listed once each, best first");
        for (var index = 1; index < bands.size(); index++) {
            require(
                    bands.get(index).from().compareTo(bands.get(index - 1).from()) < 0,
                    "P7 the grade bands do not fall");
        }
        require(
                !bands.isEmpty() && bands.get(bands.size() - 1).from().signum() == 0,
                "P7 the last grade begins at zero, so that no total is without a grade");
    }

    private void examples(String digest) {
        require(!pack.workedExamples().isEmpty(), "P8 a pack without worked examples proves nothing");
        var rules = pack.rules(digest);
        for (var index = 0; index < pack.workedExamples().size(); index++) {
            var example = pack.workedExamples().get(index);
            for (var fault : example.faults(rules)) {
                faults.add(new PackFault(
                        "/workedExamples/" + index,
                        "P8",
                        "验证例“%s”不符：%s".formatted(example.name(), fault),
                        "example “%s”: %s".formatted(example.name(), fault)));
            }
        }
    }

    private static boolean isShare(BigDecimal value) {
        return value != null && value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            var rule = fault.substring(0, fault.indexOf(' '));
            var en = fault.substring(rule.length() + 1);
            faults.add(new PackFault(PARTS.getOrDefault(rule, ""), rule, "规则集不符合 " + rule + "：" + en, en));
        }
    }
}
