package org.jixiao.evaluation.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.measurement.Measurement.Entered;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.targetset.BoundFacts;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.targetset.TargetSets;

/** Reads the facts that the indicators of a target set are bound to, all at one pair of instants. */
@ApplicationScoped
public class Readings {

    private final TargetSets sets;
    private final Measurements measurements;
    private final Peers peers;
    private final BoundFacts bound;
    private final CostReadings costs;
    private final Records records;
    private final Caller caller;
    private final JsonText json;

    Readings(
            TargetSets sets,
            Measurements measurements,
            Peers peers,
            BoundFacts bound,
            CostReadings costs,
            Records records,
            Caller caller,
            JsonText json) {
        this.sets = sets;
        this.measurements = measurements;
        this.peers = peers;
        this.bound = bound;
        this.costs = costs;
        this.records = records;
        this.caller = caller;
        this.json = json;
    }

    @Transactional
    TakeReadings.Taken take(TakeReadings request) {
        var set = sets.require(request.targetSet(), caller.scope());
        TypedRules.requireSealed(set);
        var byOwner = BoundFacts.byOwner(set);
        if (byOwner.isEmpty()) {
            throw Refusal.of(
                    MeasurementProblem.NOTHING_BOUND,
                    "该绩效目标没有取数指标",
                    "No indicator of this target set is bound to a fact");
        }
        var owners = new TreeSet<>(byOwner.keySet());
        owners.addAll(costs.owners(set.indicators()));
        var knownAt = request.knownAt() == null ? peers.watermark(owners) : request.knownAt();
        var facts = bound.read(byOwner, set.fiscalYear(), request.asOf(), knownAt);
        var parts = costs.read(set.indicators(), set.fiscalYear(), request.asOf(), knownAt);
        var read = byOwner.values().stream()
                .flatMap(List::stream)
                .map(indicator -> new Read(indicator, facts.get(indicator.id()), parts.get(indicator.id())))
                .toList();
        // the peers have answered; only now is the unit's head locked
        var record = records.open(set.regionCode(), set.unitCode());
        var views = read.stream()
                .map(it -> store(set, it, new Entered(caller.subject(), record.at())))
                .toList();
        record.enter(new AuditEntry(
                "facts-read",
                "target-set",
                set.id(),
                Map.of(
                        "asOf",
                        request.asOf().toString(),
                        "knownAt",
                        knownAt.toString(),
                        "facts",
                        read.stream().map(it -> it.fact().digest()).toList())));
        return new TakeReadings.Taken(request.asOf(), knownAt, views);
    }

    private record Read(Indicator indicator, Fact fact, CostParts cost) {}

    private MeasurementView store(TargetSet set, Read read, Entered entered) {
        var measurement = Measurement.read(
                UuidV7.next(),
                set,
                read.indicator(),
                new Measurement.Stated(
                        read.fact(),
                        json.of(read.fact()),
                        UnitOfMeasure.inUnitOf(read.indicator(), read.fact()),
                        read.cost(),
                        read.cost() == null ? null : json.of(read.cost())),
                entered);
        measurements.persist(measurement);
        return MeasurementView.of(measurement, null, new MeasurementView.Behind(read.fact(), read.cost()), null);
    }
}
