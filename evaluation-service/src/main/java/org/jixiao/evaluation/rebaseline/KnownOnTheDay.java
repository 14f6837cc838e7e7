package org.jixiao.evaluation.rebaseline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.peer.Peer;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.evaluation.measurement.Measurement;
import org.jixiao.evaluation.measurement.Measurements;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.targetset.BoundFacts;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.KnownThen;
import org.jixiao.evaluation.targetset.KnownThen.KnownActual;
import org.jixiao.evaluation.targetset.Level;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.targetset.Witness;

/** Reads every bound fact and every confirmed value of the earlier baseline, all at one pair of instants. */
@ApplicationScoped
class KnownOnTheDay implements Witness {

    private final Peers peers;
    private final BoundFacts bound;
    private final Measurements measurements;
    private final BusinessDay day;

    KnownOnTheDay(Peers peers, BoundFacts bound, Measurements measurements, BusinessDay day) {
        this.peers = peers;
        this.bound = bound;
        this.measurements = measurements;
        this.day = day;
    }

    @Override
    public KnownThen known(TargetSet earlier) {
        var today = day.today();
        var knownAt = peers.watermark();
        var typed = measurements.confirmed(earlier);
        var actuals = new ArrayList<KnownActual>();
        var read = bound.read(BoundFacts.byOwner(earlier), earlier.fiscalYear(), today, knownAt);
        for (var indicator : earlier.indicators()) {
            actuals.add(indicator.isBound() ? read(indicator, read.get(indicator.id())) : typed(indicator, typed));
        }
        var left = ChronoUnit.DAYS.between(today, LocalDate.of(earlier.fiscalYear(), 12, 31));
        return new KnownThen(
                today,
                knownAt,
                Math.toIntExact(Math.max(0, left)),
                List.copyOf(actuals),
                budget(earlier, today, knownAt));
    }

    private static KnownActual read(Indicator indicator, Fact fact) {
        return new KnownActual(indicator.lineage(), indicator.name(), fact.value(), "fact", fact.digest());
    }

    private static KnownActual typed(Indicator indicator, Map<UUID, Measurement> typed) {
        var measured = typed.get(indicator.id());
        return measured == null
                ? new KnownActual(indicator.lineage(), indicator.name(), null, "none", null)
                : new KnownActual(
                        indicator.lineage(), indicator.name(), measured.text(), "measurement", measured.digest());
    }

    private Fact budget(TargetSet set, LocalDate asOf, Instant knownAt) {
        var unit = FactSubject.ofUnit(set.regionCode(), set.unitCode());
        var wanted = set.level() == Level.PROJECT
                ? new FactsRequest.Wanted("project.adjusted", unit.withProject(set.project()))
                : new FactsRequest.Wanted("budget.adjusted", unit);
        return peers.facts(Peer.BUDGET, new FactsRequest(List.of(wanted), set.fiscalYear(), asOf, knownAt))
                .get(0);
    }
}
