package org.jixiao.evaluation.lamp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** P9: what the monitoring part of a rule pack must satisfy. Reports every fault at once; no part, no fault. */
public final class MonitoringRulesCheck {

    private static final BigDecimal MOST = BigDecimal.TEN;
    private static final int YEAR_OF_WORKING_DAYS = 250;

    private final List<String> faults = new ArrayList<>();

    private MonitoringRulesCheck() {}

    public static List<String> faults(MonitoringRules rules) {
        var check = new MonitoringRulesCheck();
        if (rules != null) {
            check.look(rules);
        }
        return List.copyOf(check.faults);
    }

    private void look(MonitoringRules rules) {
        var clock = rules.alerts();
        if (rules.presets() == null
                || clock == null
                || Stream.of(clock.lamps(), clock.consequence(), clock.daysOff(), clock.daysWorked())
                        .anyMatch(Objects::isNull)
                || rules.presets().values().stream().anyMatch(MonitoringRulesCheck::isIncomplete)) {
            faults.add("P14 a part of the monitoring rules is missing");
            return;
        }
        require(
                rules.presets().containsKey(String.valueOf(rules.preset())),
                "P14 the chosen preset is not in the pack");
        rules.presets().forEach(this::preset);
        require(
                clock.workingDays() > 0 && clock.workingDays() <= YEAR_OF_WORKING_DAYS,
                "P14 an alert is disposed of within 1 to %d working days".formatted(YEAR_OF_WORKING_DAYS));
        require(
                clock.lamps().stream().allMatch(lamp -> lamp == PaceLamp.RED || lamp == PaceLamp.YELLOW),
                "P14 only red and yellow lamps raise alerts");
    }

    private static boolean isIncomplete(MonitoringRules.Preset preset) {
        return preset == null
                || Stream.of(preset.red(), preset.yellow(), preset.blue(), preset.months())
                        .anyMatch(Objects::isNull)
                || preset.months().stream().anyMatch(month -> month == null || month.least() == null);
    }

    private void preset(String id, MonitoringRules.Preset preset) {
        require(
                preset.red().signum() > 0
                        && preset.red().compareTo(preset.yellow()) < 0
                        && preset.yellow().compareTo(preset.blue()) < 0
                        && preset.blue().compareTo(MOST) <= 0,
                "P14 the lamps of preset %s do not rise".formatted(id));
        require(
                preset.months().stream()
                        .allMatch(
                                month -> month.month() >= 1 && month.month() <= Share.MONTHS && isShare(month.least())),
                "P14 a month threshold of preset %s is out of bounds".formatted(id));
        require(preset.gap() == null || isShare(preset.gap()), "P14 the gap of preset %s is no share".formatted(id));
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
