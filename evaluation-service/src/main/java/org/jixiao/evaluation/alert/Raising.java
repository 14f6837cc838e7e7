package org.jixiao.evaluation.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jixiao.evaluation.lamp.MonitoringRules;
import org.jixiao.evaluation.lamp.PaceLamp;

/** What a sheet found, and by which clock it is to be disposed of. */
public record Raising(Of of, List<Found> found, MonitoringRules.AlertClock clock, LocalDate today, Instant at) {

    public record Of(String region, String unit, int fiscalYear, UUID project, UUID sheet) {}

    /** @param subject the row that it stands in */
    public record Found(String rule, PaceLamp lamp, String subject) {}
}
