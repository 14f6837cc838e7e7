package org.jixiao.evaluation.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.peer.Peer;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.FactsRequest.Wanted;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.targetset.BoundFacts;
import org.jixiao.evaluation.targetset.TargetSet;

/** Reads the money and the bound indicators of a sheet as of its cut-off day, all at one recorded instant. */
@ApplicationScoped
class SheetFacts {

    private static final List<String> MONEY = List.of("project.initial", "project.adjusted", "project.spent");

    private final Peers peers;
    private final BoundFacts bound;

    SheetFacts(Peers peers, BoundFacts bound) {
        this.peers = peers;
        this.bound = bound;
    }

    SheetReadings read(TargetSet targets, MonitoringSheet sheet) {
        var byOwner = BoundFacts.byOwner(targets);
        var asked = EnumSet.of(Peer.BUDGET);
        asked.addAll(byOwner.keySet());
        var knownAt = peers.watermark(asked);
        var money = peers.facts(
                Peer.BUDGET, new FactsRequest(moneyOf(targets), sheet.fiscalYear(), sheet.cutOff(), knownAt));
        var read = bound.read(byOwner, sheet.fiscalYear(), sheet.cutOff(), knownAt);
        return new SheetReadings(knownAt, money, read);
    }

    private static List<Wanted> moneyOf(TargetSet targets) {
        var subject =
                FactSubject.ofUnit(targets.regionCode(), targets.unitCode()).withProject(targets.project());
        return MONEY.stream().map(name -> new Wanted(name, subject)).toList();
    }
}
