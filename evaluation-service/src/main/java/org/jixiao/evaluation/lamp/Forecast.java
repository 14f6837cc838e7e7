package org.jixiao.evaluation.lamp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The year's end as it looks now, with a range.
 *
 * <p>Each reading says, divided by the share that was planned by its month, what a year that goes on like this comes to:
 * the newest gives {@code expected}. How far the earlier readings of the year lie from it is how badly such a forecast
 * has held so far, and only what is still to come can hold as badly again: ± = (1 − share) × largest distance. One
 * reading alone proves no steadiness, so its distance is the whole forecast: the low end is then what is there already.
 * A range of this kind needs no distribution, which three or seven readings would not show; it is zero in December.
 */
public record Forecast(BigDecimal expected, BigDecimal low, BigDecimal high) {

    private static final int DECIMALS = 2;

    /** 完成目标可能性. */
    public enum Likelihood {
        CERTAIN("确定能"),
        POSSIBLE("有可能"),
        IMPOSSIBLE("完全不可能");

        private final String label;

        Likelihood(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What had come by a month, and which share of the year was planned by then. */
    public record Reading(BigDecimal actual, Share due) {}

    /**
     * @param readings in the order of their months, the newest last
     * @return empty where nothing was planned by the newest reading: there is nothing to conclude from
     */
    public static Optional<Forecast> of(List<Reading> readings) {
        var usable = readings.stream().filter(it -> !it.due().isNothing()).toList();
        if (readings.isEmpty() || readings.get(readings.size() - 1).due().isNothing()) {
            return Optional.empty();
        }
        var newest = usable.get(usable.size() - 1);
        var expected = newest.due().yearOf(newest.actual());
        var distance = usable.size() == 1
                ? expected
                : usable.stream()
                        .map(it ->
                                it.due().yearOf(it.actual()).subtract(expected).abs())
                        .reduce(BigDecimal.ZERO, BigDecimal::max);
        var range = newest.due().rest().multiply(distance);
        return Optional.of(new Forecast(
                rounded(expected),
                rounded(expected.subtract(range).max(newest.actual())),
                rounded(expected.add(range))));
    }

    /** What a person may be told about a target that grows; the person decides. */
    public Likelihood likelihood(BigDecimal target) {
        if (low.compareTo(target) >= 0) {
            return Likelihood.CERTAIN;
        }
        return high.compareTo(target) < 0 ? Likelihood.IMPOSSIBLE : Likelihood.POSSIBLE;
    }

    /** Never more than this: a budget is not overspent. */
    public Forecast atMost(BigDecimal bound) {
        return new Forecast(expected.min(bound), low.min(bound), high.min(bound));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
