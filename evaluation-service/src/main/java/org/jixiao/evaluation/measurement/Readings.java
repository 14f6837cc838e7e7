package org.jixiao.evaluation.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.peer.Peer;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.measurement.Measurement.Entered;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.targetset.TargetSets;

/** Reads the facts that the indicators of a target set are bound to, all at one pair of instants. */
@ApplicationScoped
public class Readings {

    private final TargetSets sets;
    private final Measurements measurements;
    private final Peers peers;
    private final Records records;
    private final Caller caller;
    private final JsonText json;

    Readings(TargetSets sets, Measurements measurements, Peers peers, Records records, Caller caller, JsonText json) {
        this.sets = sets;
        this.measurements = measurements;
        this.peers = peers;
        this.records = records;
        this.caller = caller;
        this.json = json;
    }

    @Transactional
    TakeReadings.Taken take(TakeReadings request) {
        var set = sets.require(request.targetSet(), caller.scope());
        MeasurementService.requireSealed(set);
        var byPeer = byPeer(set);
        var knownAt = request.knownAt() == null ? peers.watermark(byPeer.keySet()) : request.knownAt();
        var read = new ArrayList<Read>();
        byPeer.forEach((peer, indicators) ->
                read.addAll(read(peer, set, indicators, new FactsRequest(null, 0, request.asOf(), knownAt))));
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

    private record Read(Indicator indicator, Fact fact) {}

    private static Map<Peer, List<Indicator>> byPeer(TargetSet set) {
        var byPeer = new EnumMap<Peer, List<Indicator>>(Peer.class);
        set.indicators().stream().filter(Indicator::isBound).forEach(indicator -> byPeer.computeIfAbsent(
                        Peer.valueOf(indicator.factService().name()), peer -> new ArrayList<>())
                .add(indicator));
        if (byPeer.isEmpty()) {
            throw Refusal.of(
                    MeasurementProblem.NOTHING_BOUND,
                    "该绩效目标没有取数指标",
                    "No indicator of this target set is bound to a fact");
        }
        return byPeer;
    }

    private List<Read> read(Peer peer, TargetSet set, List<Indicator> indicators, FactsRequest instants) {
        var wanted = indicators.stream()
                .map(indicator -> new FactsRequest.Wanted(
                        indicator.factName(), indicator.factSubject().orElseThrow()))
                .toList();
        var facts = peers.facts(peer, new FactsRequest(wanted, set.fiscalYear(), instants.asOf(), instants.knownAt()));
        var read = new ArrayList<Read>();
        for (var index = 0; index < facts.size(); index++) {
            read.add(new Read(indicators.get(index), facts.get(index)));
        }
        return read;
    }

    private MeasurementView store(TargetSet set, Read read, Entered entered) {
        var measurement = Measurement.read(
                UuidV7.next(),
                set,
                read.indicator(),
                read.fact(),
                json.of(read.fact()),
                UnitOfMeasure.inUnitOf(read.indicator(), read.fact()),
                entered);
        measurements.persist(measurement);
        return MeasurementView.of(measurement, null, read.fact());
    }
}
