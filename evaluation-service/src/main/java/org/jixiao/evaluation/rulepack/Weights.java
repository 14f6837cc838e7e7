package org.jixiao.evaluation.rulepack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** W1–W5: whether the weights of a target set add up at every level. Reports every fault at once. */
public final class Weights {

    private Weights() {}

    /**
     * One third-level indicator.
     *
     * @param group 二级指标
     */
    public record Weighed(IndicatorKind kind, String group, String name, BigDecimal weight) {}

    /** A rule that the weights break; {@code index} is the indicator's place, absent for sums. */
    public record Fault(String rule, Optional<Integer> index, String zh, String en) {}

    /** @param groups weights that the second level states for itself, by group name; may be empty */
    public static List<Fault> faults(List<Weighed> indicators, Map<String, BigDecimal> groups, WeightPreset preset) {
        var faults = new ArrayList<Fault>();
        for (var index = 0; index < indicators.size(); index++) {
            single(index, indicators.get(index)).ifPresent(faults::add);
        }
        faults.addAll(groupSums(indicators, groups));
        faults.addAll(kindSums(indicators, preset));
        var total = sum(indicators);
        if (total.compareTo(preset.total()) != 0) {
            faults.add(new Fault(
                    "W4",
                    Optional.empty(),
                    "三级指标分值合计应为 %s，实为 %s".formatted(plain(preset.total()), plain(total)),
                    "the weights add up to %s instead of %s".formatted(plain(total), plain(preset.total()))));
        }
        return faults;
    }

    private static Optional<Fault> single(int index, Weighed indicator) {
        var weight = indicator.weight();
        return weight.signum() > 0 && weight.stripTrailingZeros().scale() <= 2
                ? Optional.empty()
                : Optional.of(new Fault(
                        "W1",
                        Optional.of(index),
                        "“%s”的分值必须大于零且至多两位小数".formatted(indicator.name()),
                        "the weight must be above zero with at most two decimals"));
    }

    private static List<Fault> groupSums(List<Weighed> indicators, Map<String, BigDecimal> groups) {
        var sums = indicators.stream()
                .collect(Collectors.groupingBy(
                        Weighed::group,
                        TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, Weighed::weight, BigDecimal::add)));
        return new TreeMap<>(groups)
                .entrySet().stream()
                        .filter(stated ->
                                stated.getValue().compareTo(sums.getOrDefault(stated.getKey(), BigDecimal.ZERO)) != 0)
                        .map(stated -> unequal(
                                "W2",
                                stated.getKey(),
                                stated.getValue(),
                                sums.getOrDefault(stated.getKey(), BigDecimal.ZERO)))
                        .toList();
    }

    private static List<Fault> kindSums(List<Weighed> indicators, WeightPreset preset) {
        var faults = new ArrayList<Fault>();
        for (var kind : IndicatorKind.values()) {
            var sum = sum(indicators.stream().filter(it -> it.kind() == kind).toList());
            var stated = preset.kinds().getOrDefault(kind, BigDecimal.ZERO);
            if (sum.compareTo(stated) != 0) {
                faults.add(unequal("W3", kind.label(), stated, sum));
            }
        }
        return faults;
    }

    private static Fault unequal(String rule, String name, BigDecimal stated, BigDecimal sum) {
        return new Fault(
                rule,
                Optional.empty(),
                "“%s”的分值应为 %s，其下指标合计为 %s".formatted(name, plain(stated), plain(sum)),
                "%s carries %s, its indicators add up to %s".formatted(name, plain(stated), plain(sum)));
    }

    private static BigDecimal sum(List<Weighed> indicators) {
        return indicators.stream().map(Weighed::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
