package org.jixiao.evaluation.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.peer.Peer;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.FactsRequest.Wanted;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;

/** Reads the money and the bound indicators of a sheet as of its cut-off day, all at one recorded instant. */
@ApplicationScoped
class SheetFacts {

    private static final List<String> MONEY = List.of("project.initial", "project.adjusted", "project.spent");

    private final Peers peers;

    SheetFacts(Peers peers) {
        this.peers = peers;
    }

    SheetReadings read(TargetSet targets, MonitoringSheet sheet) {
        var bound = byPeer(targets);
        var asked = new EnumMap<Peer, List<Indicator>>(bound);
        asked.putIfAbsent(Peer.BUDGET, List.of());
        var knownAt = peers.watermark(asked.keySet());
        var money = peers.facts(Peer.BUDGET, question(moneyOf(targets), sheet, knownAt));
        var read = new LinkedHashMap<UUID, Fact>();
        bound.forEach((peer, indicators) -> {
            var wanted = indicators.stream()
                    .map(it -> new Wanted(it.factName(), it.factSubject().orElseThrow()))
                    .toList();
            var facts = peers.facts(peer, question(wanted, sheet, knownAt));
            for (var position = 0; position < facts.size(); position++) {
                read.put(indicators.get(position).id(), facts.get(position));
            }
        });
        return new SheetReadings(knownAt, money, read);
    }

    private static List<Wanted> moneyOf(TargetSet targets) {
        var subject =
                FactSubject.ofUnit(targets.regionCode(), targets.unitCode()).withProject(targets.project());
        return MONEY.stream().map(name -> new Wanted(name, subject)).toList();
    }

    private static FactsRequest question(List<Wanted> wanted, MonitoringSheet sheet, Instant knownAt) {
        return new FactsRequest(wanted, sheet.fiscalYear(), sheet.cutOff(), knownAt);
    }

    private static Map<Peer, List<Indicator>> byPeer(TargetSet targets) {
        var byPeer = new EnumMap<Peer, List<Indicator>>(Peer.class);
        targets.indicators().stream().filter(Indicator::isBound).forEach(indicator -> byPeer.computeIfAbsent(
                        Peer.valueOf(indicator.factService().name()), peer -> new ArrayList<>())
                .add(indicator));
        return byPeer;
    }
}
