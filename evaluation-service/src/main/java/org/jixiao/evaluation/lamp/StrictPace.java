package org.jixiao.evaluation.lamp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * M10 and M11: the month thresholds and the gap of the strict preset (川财绩〔2025〕10号 as summarised). They warn beside
 * the lamps; a preset without them warns of nothing.
 */
public final class StrictPace {

    private static final int DECIMALS = 10;

    private StrictPace() {}

    /** A warning, its rule, and what was compared, as shares to four decimals. */
    public record Warning(String rule, BigDecimal found, BigDecimal threshold) {}

    /** The progress of one target, and what it weighs. */
    public record Progress(BigDecimal target, BigDecimal actual, BigDecimal weight) {}

    /**
     * The money at the end of a month.
     *
     * @param planned the share that the project's own plan says, or null: whoever planned to spend later is not warned
     */
    public record Money(BigDecimal adjusted, BigDecimal spent, int month, Share planned) {

        private boolean isTold() {
            return adjusted != null && spent != null && adjusted.signum() != 0;
        }

        private boolean isBelow(BigDecimal least) {
            return spent.compareTo(adjusted.multiply(least)) < 0
                    && (planned == null || planned.isAbove(spent, adjusted, BigDecimal.ONE));
        }
    }

    /** @param targets those that grow over the year and were reported on */
    public static List<Warning> warnings(Money money, List<Progress> targets, MonitoringRules.Preset preset) {
        var warnings = new ArrayList<Warning>();
        if (!money.isTold()) {
            return warnings;
        }
        preset.dueBy(money.month())
                .filter(threshold -> money.isBelow(threshold.least()))
                .ifPresent(threshold ->
                        warnings.add(new Warning("M10", share(money.spent(), money.adjusted()), threshold.least())));
        if (preset.gap() != null && !targets.isEmpty()) {
            var execution = money.spent().divide(money.adjusted(), DECIMALS, RoundingMode.HALF_UP);
            gap(execution, progress(targets), preset.gap(), warnings);
        }
        return warnings;
    }

    private static void gap(BigDecimal execution, BigDecimal progress, BigDecimal most, List<Warning> warnings) {
        var gap = progress.subtract(execution).abs();
        if (gap.compareTo(most) > 0) {
            warnings.add(new Warning("M11", gap.setScale(4, RoundingMode.HALF_UP), most));
        }
    }

    /** By weight; a target that is passed counts as reached. */
    private static BigDecimal progress(List<Progress> targets) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var target : targets) {
            var reached = target.actual()
                    .max(BigDecimal.ZERO)
                    .divide(target.target(), DECIMALS, RoundingMode.HALF_UP)
                    .min(BigDecimal.ONE);
            sum = sum.add(reached.multiply(target.weight()));
            weights = weights.add(target.weight());
        }
        return sum.divide(weights, DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 4, RoundingMode.HALF_UP);
    }
}
