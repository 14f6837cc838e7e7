package org.jixiao.evaluation.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.action.Action;
import org.jixiao.common.action.Actions;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.measurement.Measurement.Entered;
import org.jixiao.evaluation.measurement.MeasurementView.Behind;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.targetset.TargetSets;

/** Typed values: entered with evidence by one person, confirmed or returned by another. */
@ApplicationScoped
public class MeasurementService {

    private final TargetSets sets;
    private final Measurements measurements;
    private final TypedRules rules;
    private final Records records;
    private final Caller caller;
    private final JsonText json;
    private final Actions actions;

    MeasurementService(
            TargetSets sets,
            Measurements measurements,
            TypedRules rules,
            Records records,
            Caller caller,
            JsonText json,
            Actions actions) {
        this.sets = sets;
        this.measurements = measurements;
        this.rules = rules;
        this.records = records;
        this.caller = caller;
        this.json = json;
        this.actions = actions;
    }

    @Transactional
    MeasurementView record(RecordMeasurement request) {
        var set = sets.require(request.targetSet(), caller.scope());
        var indicator = rules.of(set).checked(request);
        return entered(set, indicator, request, records.open(set.regionCode(), set.unitCode()));
    }

    /** Several of one set at once: the set and its rules are read once, and each value has its own record. */
    @Transactional
    public void record(UUID targetSet, List<RecordMeasurement> requests) {
        var set = sets.require(targetSet, caller.scope());
        var held = rules.of(set);
        var indicators = requests.stream().map(held::checked).toList();
        var record = records.open(set.regionCode(), set.unitCode());
        for (var index = 0; index < requests.size(); index++) {
            entered(set, indicators.get(index), requests.get(index), record);
        }
    }

    /** What {@link #record} would refuse, each by itself; nothing is written. */
    public Map<RecordMeasurement, Refusal> refusals(UUID targetSet, List<RecordMeasurement> requests) {
        var held = rules.of(sets.require(targetSet, caller.scope()));
        var refusals = new HashMap<RecordMeasurement, Refusal>();
        for (var request : requests) {
            try {
                held.checked(request);
            } catch (Refusal refused) {
                refusals.put(request, refused);
            }
        }
        return refusals;
    }

    private MeasurementView entered(
            TargetSet set, Indicator indicator, RecordMeasurement request, Records.Recording record) {
        var measurement =
                Measurement.typed(UuidV7.next(), set, indicator, request, new Entered(caller.subject(), record.at()));
        measurements.persist(measurement);
        record.enter(new AuditEntry(
                "measurement-recorded",
                "measurement",
                measurement.id(),
                Map.of(
                        "indicator",
                        indicator.id().toString(),
                        "support",
                        measurement.support().name())));
        return MeasurementView.of(measurement, null, Behind.NOTHING, actions(measurement, null));
    }

    /** @param reason why it is returned; null for a confirmation */
    @Transactional
    MeasurementView decide(UUID id, String ifMatch, String reason) {
        var measurement = measurements.require(id, caller.scope());
        var earlier = measurements.decision(measurement, caller.scope()).orElse(null);
        EntityTags.require(ifMatch, MeasurementView.version(earlier));
        measurement.requireUndecided(earlier, caller.subject());
        var record = records.open(measurement.regionCode(), measurement.unitCode());
        var decision = MeasurementDecision.of(UuidV7.next(), measurement, reason, caller.subject(), record.at());
        measurements.getEntityManager().persist(decision);
        record.enter(new AuditEntry(
                reason == null ? "measurement-confirmed" : "measurement-returned",
                "measurement",
                measurement.id(),
                reason == null ? Map.of() : Map.of("reason", reason)));
        return MeasurementView.of(measurement, decision, Behind.NOTHING, actions(measurement, decision));
    }

    @Transactional
    MeasurementView get(UUID id) {
        var measurement = measurements.require(id, caller.scope());
        var decision = measurements.decision(measurement, caller.scope()).orElse(null);
        return view(measurement, decision, actions(measurement, decision));
    }

    @Transactional
    List<MeasurementView> page(UUID targetSet, UUID indicator, PageQuery query) {
        var page = measurements.page(targetSet, indicator, caller.scope(), query);
        var decisions = measurements.decisions(page, caller.scope());
        return page.stream().map(it -> view(it, decisions.get(it.id()), null)).toList();
    }

    private List<Action> actions(Measurement measurement, MeasurementDecision decision) {
        Runnable undecided = () -> measurement.requireUndecided(decision, caller.subject());
        return actions.on(MeasurementResource.class, measurement.id())
                .of("confirmMeasurement", "复核确认", undecided)
                .of("returnMeasurement", "退回", undecided)
                .list();
    }

    private MeasurementView view(Measurement measurement, MeasurementDecision decision, List<Action> possible) {
        var fact = measurement.fact() == null ? null : json.read(measurement.fact(), Fact.class);
        var cost = measurement.parts() == null ? null : json.read(measurement.parts(), CostParts.class);
        return MeasurementView.of(measurement, decision, new Behind(fact, cost), possible);
    }
}
