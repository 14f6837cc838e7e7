package org.jixiao.bench;

import java.time.Year;
import java.time.ZoneId;
import java.util.Map;

/** How much of everything a benchmark is run on: a fiscal year of so many units, projects and payments. */
record Size(int units, int projects, int payments) {

    /** The present year: payments of it are still taken. */
    static int year() {
        return Year.now(ZoneId.of("Asia/Shanghai")).getValue();
    }

    /** For the scripts of this benchmark. */
    Map<String, String> values() {
        return Map.of(
                "units", String.valueOf(units),
                "projects", String.valueOf(projects),
                "payments", String.valueOf(payments),
                "year", String.valueOf(year()));
    }
}
