package org.jixiao.bench;

import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * A region of so many departments, each a unit with one project: all of them have a year behind them, a tenth of them the
 * next year too.
 */
record District(int units) {

    static final int INDICATORS = 40;

    /** Evaluations of the whole year; those of the year after follow them by number. */
    int tenth() {
        return units / 10;
    }

    /** The year of all; the one after is of a tenth. */
    static int year() {
        return Year.now(ZoneId.of("Asia/Shanghai")).getValue() - 1;
    }

    int yearOf(int evaluation) {
        return evaluation < units ? year() : year() + 1;
    }

    String unitOf(int evaluation) {
        var unit = evaluation % units;
        return "%03d%03d".formatted(unit % 1000, unit / 1000);
    }

    static UUID projectOf(int evaluation) {
        return UUID.fromString("01900000-0000-7000-9001-%012x".formatted(evaluation));
    }

    /** For the scripts of this benchmark. */
    Map<String, String> values() {
        return Map.of(
                "units", String.valueOf(units),
                "indicators", String.valueOf(INDICATORS),
                "year", String.valueOf(year()));
    }
}
