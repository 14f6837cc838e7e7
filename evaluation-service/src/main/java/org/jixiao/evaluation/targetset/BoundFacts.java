package org.jixiao.evaluation.targetset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.peer.Peer;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;

/** The facts that indicators are bound to: one question to each owner, however many indicators there are. */
@ApplicationScoped
public class BoundFacts {

    private final Peers peers;

    BoundFacts(Peers peers) {
        this.peers = peers;
    }

    /** The bound indicators of a set, in their order, by the owner of their facts. */
    public static Map<Peer, List<Indicator>> byOwner(TargetSet set) {
        var byOwner = new EnumMap<Peer, List<Indicator>>(Peer.class);
        set.indicators().stream().filter(Indicator::isBound).forEach(indicator -> byOwner.computeIfAbsent(
                        indicator.factService().peer(), owner -> new ArrayList<>())
                .add(indicator));
        return byOwner;
    }

    /** By indicator, in the order of the owners and of their indicators. */
    public Map<UUID, Fact> read(Map<Peer, List<Indicator>> byOwner, int fiscalYear, LocalDate asOf, Instant knownAt) {
        var read = new LinkedHashMap<UUID, Fact>();
        byOwner.forEach((owner, indicators) -> {
            var wanted = indicators.stream().map(Indicator::wanted).toList();
            var facts = peers.facts(owner, new FactsRequest(wanted, fiscalYear, asOf, knownAt));
            for (var index = 0; index < facts.size(); index++) {
                read.put(indicators.get(index).id(), facts.get(index));
            }
        });
        return read;
    }
}
