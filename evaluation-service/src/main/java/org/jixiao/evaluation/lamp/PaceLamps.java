package org.jixiao.evaluation.lamp;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jixiao.evaluation.scoring.Operator;

/**
 * Rules M1–M9 (domain rules of 双监控, thresholds from the rule pack): how far money and targets have come at the end of a
 * month, against what was planned by then. Numbered in docs/monitoring.md.
 */
public final class PaceLamps {

    /** How an indicator is looked at before the year is over. */
    public enum Look {
        /** Grows over the year: quantity, benefit, satisfaction. */
        PACE,
        /** Quality, timeliness, cost: kept or not, at any time. */
        KEPT
    }

    private PaceLamps() {}

    /** M1 budget execution; M9 a project without money has no lamp. */
    public static Lit money(BigDecimal adjusted, BigDecimal spent, Share due, MonitoringRules.Preset preset) {
        if (adjusted == null || spent == null) {
            return Lit.of(PaceLamp.RED, "M8");
        }
        if (adjusted.signum() == 0) {
            return spent.signum() == 0 ? Lit.of(PaceLamp.NONE, "M9") : Lit.of(PaceLamp.RED, "M9");
        }
        var lit = pace(adjusted, spent, due, preset, "M1");
        // money that is spent faster than planned is no over-fulfilment
        return lit.lamp() == PaceLamp.BLUE ? new Lit(PaceLamp.GREEN, lit.rule(), lit.progress()) : lit;
    }

    /** M2–M8, by the kind of promise. */
    public static Lit indicator(Promised promised, Operator.Actual actual, Share due, MonitoringRules.Preset preset) {
        return switch (promised.operator()) {
            case AT_LEAST, MORE_THAN, SATISFACTION -> rising(promised, actual.value(), due, preset);
            case EQUAL -> equal(promised, actual.value(), due, preset);
            case LESS_THAN -> falling(promised, actual.value(), -1);
            case AT_MOST -> falling(promised, actual.value(), 0);
            case RANGE -> range(promised, actual.value());
            case BY_DATE -> date(promised.promise().date(), actual.date(), promised.cutOff());
            case QUALITATIVE -> judged(actual);
            case YES_NO -> actual.fulfilled() == null ? Lit.of(PaceLamp.RED, "M8") : Lit.kept(actual.fulfilled(), "M6");
        };
    }

    /** What was promised, how it is looked at, and the day as of which the actual value is known. */
    public record Promised(Operator operator, Operator.Promise promise, Look look, LocalDate cutOff) {

        BigDecimal target() {
            return promise.value();
        }
    }

    private static Lit rising(Promised promised, BigDecimal actual, Share due, MonitoringRules.Preset preset) {
        if (actual == null) {
            return due.isNothing() ? Lit.of(PaceLamp.GREEN, "M7") : Lit.of(PaceLamp.RED, "M8");
        }
        if (promised.look() == Look.KEPT || promised.target().signum() <= 0) {
            var side = actual.compareTo(promised.target());
            return Lit.kept(promised.operator() == Operator.MORE_THAN ? side > 0 : side >= 0, "M4");
        }
        return pace(promised.target(), actual, due, preset, "M2");
    }

    /** M5: a zero target is kept or missed, whatever the month. */
    private static Lit equal(Promised promised, BigDecimal actual, Share due, MonitoringRules.Preset preset) {
        if (promised.target().signum() > 0) {
            return rising(promised, actual, due, preset);
        }
        return actual == null ? Lit.of(PaceLamp.RED, "M8") : Lit.kept(actual.compareTo(promised.target()) == 0, "M5");
    }

    /** M3: what must stay below has no pace. */
    private static Lit falling(Promised promised, BigDecimal actual, int most) {
        if (actual == null) {
            return Lit.of(PaceLamp.RED, "M8");
        }
        // = 0 written as ≤ 0
        var rule = promised.target().signum() == 0 ? "M5" : "M3";
        return Lit.kept(actual.compareTo(promised.target()) <= most, rule);
    }

    private static Lit range(Promised promised, BigDecimal actual) {
        return actual == null
                ? Lit.of(PaceLamp.RED, "M8")
                : Lit.kept(
                        actual.compareTo(promised.target()) >= 0
                                && actual.compareTo(promised.promise().upper()) <= 0,
                        "M4");
    }

    /** What is not yet due is not late. */
    private static Lit date(LocalDate planned, LocalDate done, LocalDate cutOff) {
        return Lit.kept(!(done == null ? cutOff : done).isAfter(planned), "M4");
    }

    private static Lit judged(Operator.Actual actual) {
        if (actual.band() == null) {
            return Lit.of(PaceLamp.RED, "M8");
        }
        return switch (actual.band()) {
            case ACHIEVED -> Lit.of(PaceLamp.GREEN, "M6");
            case PARTLY_ACHIEVED -> Lit.of(PaceLamp.YELLOW, "M6");
            case NOT_ACHIEVED -> Lit.of(PaceLamp.RED, "M6");
        };
    }

    private static Lit pace(BigDecimal plan, BigDecimal actual, Share due, MonitoringRules.Preset preset, String rule) {
        if (due.isNothing()) {
            return Lit.of(PaceLamp.GREEN, "M7");
        }
        var lamp = due.isAbove(actual, plan, preset.red())
                ? PaceLamp.RED
                : due.isAbove(actual, plan, preset.yellow())
                        ? PaceLamp.YELLOW
                        : due.isAbove(actual, plan, preset.blue()) ? PaceLamp.GREEN : PaceLamp.BLUE;
        return new Lit(lamp, rule, due.progress(actual, plan));
    }
}
