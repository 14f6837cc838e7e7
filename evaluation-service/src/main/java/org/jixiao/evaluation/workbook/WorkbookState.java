package org.jixiao.evaluation.workbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.measurement.MeasurementView;
import org.jixiao.evaluation.measurement.Measurements;
import org.jixiao.evaluation.targetset.TargetSetView;
import org.jixiao.evaluation.targetset.TargetSets;

/**
 * What stands now.
 *
 * @param sets     every target set of the year, by id
 * @param measured the last measurement of each indicator of a sealed set, by indicator
 */
record WorkbookState(Map<UUID, TargetSetView> sets, Map<UUID, MeasurementView> measured) {

    /** The newest of each project, and of the unit as a whole. */
    Collection<TargetSetView> newest(Predicate<TargetSetView> among) {
        var newest = new LinkedHashMap<UUID, TargetSetView>();
        sets.values().stream().filter(among).forEach(set -> newest.put(set.project(), set));
        return newest.values();
    }

    static boolean isOpen(TargetSetView set) {
        return set.status().equals("draft") || set.status().equals("returned");
    }

    static boolean isSealed(TargetSetView set) {
        return set.status().equals("sealed");
    }

    static boolean isRejected(TargetSetView set) {
        return set.status().equals("rejected");
    }

    @ApplicationScoped
    static class Reader {

        private final TargetSets sets;
        private final Measurements measurements;
        private final EntityManager database;
        private final Caller caller;

        Reader(TargetSets sets, Measurements measurements, EntityManager database, Caller caller) {
            this.sets = sets;
            this.measurements = measurements;
            this.database = database;
            this.caller = caller;
        }

        WorkbookState read(UnitYear of) {
            var found = sets.ofYear(of.region(), of.unit(), of.fiscalYear());
            var views = new LinkedHashMap<UUID, TargetSetView>();
            var measured = new HashMap<UUID, MeasurementView>();
            found.forEach(set -> {
                views.put(set.id(), TargetSetView.of(set, null));
                if (set.isSealed()) {
                    measured.putAll(measurements.newest(set, caller.scope()));
                }
            });
            if (found.stream().mapToInt(set -> set.indicators().size()).sum() > WorkbookReader.MOST_ROWS) {
                throw Refusal.of(
                        WorkbookProblem.TOO_LARGE,
                        "该单位本年度的指标超过 " + WorkbookReader.MOST_ROWS + " 个，不能放在一个工作簿里",
                        "The unit's year has more than " + WorkbookReader.MOST_ROWS + " indicators");
            }
            // The views are all that is looked at: what was loaded need not be compared before every later statement.
            database.clear();
            return new WorkbookState(views, measured);
        }
    }
}
