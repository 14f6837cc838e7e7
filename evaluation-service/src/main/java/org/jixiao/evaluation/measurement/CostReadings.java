package org.jixiao.evaluation.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.peer.Peer;
import org.jixiao.evaluation.library.DraftIndicatorDefinition.Binding;
import org.jixiao.evaluation.library.DraftIndicatorDefinition.Formula;
import org.jixiao.evaluation.library.UnitCosts;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.targetset.Indicator;

/** Reads what unit costs are made of, at the instants of their values: one question more to each owner, at most. */
@ApplicationScoped
class CostReadings {

    private final UnitCosts costs;
    private final Peers peers;

    CostReadings(UnitCosts costs, Peers peers) {
        this.costs = costs;
        this.peers = peers;
    }

    private record Asked(Indicator indicator, Binding binding) {

        FactsRequest.Wanted wanted() {
            return binding.about(indicator.factSubject().orElseThrow());
        }
    }

    /** Whose watermarks the reading has to wait for, beside those of the values. */
    Set<Peer> owners(List<Indicator> indicators) {
        return byOwner(formulas(indicators)).keySet();
    }

    /** By indicator; one of which the library names no parts is missing. */
    Map<UUID, CostParts> read(List<Indicator> indicators, int fiscalYear, LocalDate asOf, Instant knownAt) {
        var formulas = formulas(indicators);
        var read = new HashMap<Asked, Fact>();
        byOwner(formulas).forEach((owner, asked) -> {
            var wanted = asked.stream().map(Asked::wanted).toList();
            var facts = peers.facts(owner, new FactsRequest(wanted, fiscalYear, asOf, knownAt));
            for (var index = 0; index < facts.size(); index++) {
                read.put(asked.get(index), facts.get(index));
            }
        });
        var parts = new HashMap<UUID, CostParts>();
        formulas.forEach((indicator, formula) -> {
            var of = new CostParts(
                    read.get(new Asked(indicator, formula.numeratorFact())),
                    read.get(new Asked(indicator, formula.denominatorFact())),
                    formula.standardFact() == null ? null : read.get(new Asked(indicator, formula.standardFact())));
            of.requireUnitsOf(indicator);
            parts.put(indicator.id(), of);
        });
        return parts;
    }

    private Map<Indicator, Formula> formulas(List<Indicator> indicators) {
        var formulas = new LinkedHashMap<Indicator, Formula>();
        indicators.stream()
                .filter(indicator -> indicator.isBound() && indicator.library() != null)
                .forEach(indicator ->
                        costs.of(indicator.library()).ifPresent(formula -> formulas.put(indicator, formula)));
        return formulas;
    }

    private static Map<Peer, List<Asked>> byOwner(Map<Indicator, Formula> formulas) {
        var byOwner = new EnumMap<Peer, List<Asked>>(Peer.class);
        formulas.forEach(
                (indicator, formula) -> formula.facts().stream().distinct().forEach(fact -> byOwner.computeIfAbsent(
                                fact.service().peer(), owner -> new ArrayList<>())
                        .add(new Asked(indicator, fact))));
        return byOwner;
    }
}
