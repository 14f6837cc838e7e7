package org.jixiao.common.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** Today in the district's calendar: nothing is dated later, and nobody is born later. */
@ApplicationScoped
public class BusinessDay {

    private final InstantSource clock;
    private final ZoneId zone;

    BusinessDay(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** How far a fiscal year has come: its last day, or today while it goes on. */
    public LocalDate lastOf(int fiscalYear) {
        var end = LocalDate.of(fiscalYear, Month.DECEMBER, 31);
        return today().isBefore(end) ? today() : end;
    }
}
