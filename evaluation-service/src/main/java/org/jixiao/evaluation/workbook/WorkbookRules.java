package org.jixiao.evaluation.workbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.problem.ProblemMappers;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.measurement.MeasurementService;
import org.jixiao.evaluation.measurement.RecordMeasurement;
import org.jixiao.evaluation.targetset.DraftTargetSet;
import org.jixiao.evaluation.targetset.TargetSetService;

/** What a workbook changes goes the way of every other request: its form, its rules, its record. */
@ApplicationScoped
class WorkbookRules {

    private final TargetSetService targets;
    private final MeasurementService measurements;
    private final Validator validator;
    private final EntityManager database;

    WorkbookRules(
            TargetSetService targets, MeasurementService measurements, Validator validator, EntityManager database) {
        this.targets = targets;
        this.measurements = measurements;
        this.validator = validator;
        this.database = database;
    }

    /** What is wrong with its form, else what the rules say of it. */
    List<Fault> faults(UUID set, DraftTargetSet draft) {
        var malformed = validator.validate(draft);
        if (!malformed.isEmpty()) {
            return malformed.stream().map(ProblemMappers::fault).toList();
        }
        try {
            targets.check(set, draft);
            return List.of();
        } catch (Refusal refused) {
            return faults(refused);
        }
    }

    /** Of each value that has any. */
    Map<RecordMeasurement, List<Fault>> faults(UUID set, List<RecordMeasurement> typed) {
        var faults = new HashMap<RecordMeasurement, List<Fault>>();
        var formed = new ArrayList<RecordMeasurement>();
        for (var value : typed) {
            var malformed = validator.validate(value);
            if (malformed.isEmpty()) {
                formed.add(value);
            } else {
                faults.put(value, malformed.stream().map(ProblemMappers::fault).toList());
            }
        }
        measurements.refusals(set, formed).forEach((value, refused) -> faults.put(value, faults(refused)));
        return faults;
    }

    void write(SetChange change) {
        targets.rewrite(change.set().id(), EntityTags.of(change.set().version()), change.draft());
        database.clear();
    }

    /** What is written needs no second look before every statement that follows. */
    void write(UUID set, List<RecordMeasurement> typed) {
        measurements.record(set, typed);
        database.clear();
    }

    private static List<Fault> faults(Refusal refused) {
        return refused.faults().isEmpty()
                ? List.of(new Fault("", refused.type().slug(), refused.detail()))
                : refused.faults();
    }
}
