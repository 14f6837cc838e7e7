package org.jixiao.evaluation.detector;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything the detectors look at.
 *
 * @param whole the unit itself, whose money includes its projects'
 * @param zone the district's calendar, for what day an instant falls on
 */
public record UnitYear(int fiscalYear, Subject whole, List<Subject> projects, Thresholds thresholds, ZoneId zone) {

    public UnitYear {
        projects = List.copyOf(projects);
    }

    List<Subject> subjects() {
        var all = new ArrayList<>(projects);
        all.add(whole);
        return List.copyOf(all);
    }

    /**
     * From the rule pack that governs the year.
     *
     * @param goalWeightTotal what all indicators together can earn, 90 or 100
     * @param scoreOverMoney share by which a score may be ahead of the money (§2.6: 0.05)
     */
    public record Thresholds(BigDecimal goalWeightTotal, BigDecimal scoreOverMoney) {}
}
