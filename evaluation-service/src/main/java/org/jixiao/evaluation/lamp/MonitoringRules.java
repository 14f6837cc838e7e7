package org.jixiao.evaluation.lamp;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a region decides about monitoring: the part of a rule pack that lamps and alerts read.
 *
 * @param preset the preset in force
 */
public record MonitoringRules(String preset, Map<String, Preset> presets, AlertClock alerts) {

    /**
     * Shares of what is planned by the month.
     *
     * @param red below it, red; {@code yellow}: below it, yellow; {@code blue}: from it on, blue
     * @param months by the end of these months at least this share of the year's money is spent; empty for none
     * @param gap most that target progress and execution may lie apart, as a share; null where it is not watched
     */
    public record Preset(
            BigDecimal red, BigDecimal yellow, BigDecimal blue, List<MonthThreshold> months, BigDecimal gap) {

        /** The newest threshold that has been due by the month. */
        Optional<MonthThreshold> dueBy(int month) {
            return months.stream()
                    .filter(threshold -> threshold.month() <= month)
                    .max(Comparator.comparingInt(MonthThreshold::month));
        }
    }

    public record MonthThreshold(int month, BigDecimal least) {}

    /** What happens to the money by itself when nobody disposes of an alert in time. */
    public enum Consequence {
        /** 暂缓: payments wait. */
        HOLD,
        /** 暂停: the project is suspended. */
        SUSPEND,
        NONE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param lamps of a project's rows that raise an alert
     * @param workingDays in which an alert is disposed of, the day after it was raised counted as the first
     * @param daysOff public holidays; {@code daysWorked}: weekends worked in exchange
     */
    public record AlertClock(
            List<PaceLamp> lamps,
            int workingDays,
            Consequence consequence,
            List<LocalDate> daysOff,
            List<LocalDate> daysWorked) {

        public LocalDate due(LocalDate raised) {
            var day = raised;
            for (var left = workingDays; left > 0; ) {
                day = day.plusDays(1);
                left -= isWorked(day) ? 1 : 0;
            }
            return day;
        }

        private boolean isWorked(LocalDate day) {
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return weekend ? daysWorked.contains(day) : !daysOff.contains(day);
        }
    }

    public Preset chosen() {
        return presets.get(preset);
    }
}
