package org.jixiao.evaluation.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.peer.Peer;
import org.jixiao.evaluation.measurement.UnitOfMeasure;
import org.jixiao.evaluation.rulepack.PublishedPack;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.Decimals;
import org.jixiao.evaluation.scoring.IndicatorScoring;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.scoring.Rules;
import org.jixiao.evaluation.scoring.ScoringRefused;
import org.jixiao.evaluation.scoring.Sources;
import org.jixiao.evaluation.scoring.Treatment;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.targetset.BoundFacts;
import org.jixiao.evaluation.targetset.Foresight;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.Outlook;
import org.jixiao.evaluation.targetset.Outlook.OfIndicator;
import org.jixiao.evaluation.targetset.Outlook.OfYear;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.targetset.TargetSets;

/**
 * Asks the owners of the records what the bound indicators came to at the end of each of the last three years. A year
 * without a record behind its number is no history: a zero that stands for nothing neither warns nor reassures.
 */
@ApplicationScoped
class PastYears implements Foresight {

    private static final int YEARS = 3;
    private static final String ELIGIBLE = "programme.eligible";

    private final Peers peers;
    private final BoundFacts bound;
    private final TargetSets sets;

    PastYears(Peers peers, BoundFacts bound, TargetSets sets) {
        this.peers = peers;
        this.bound = bound;
        this.sets = sets;
    }

    @Override
    public Outlook of(TargetSet set, PublishedPack pack) {
        var past = new HashMap<UUID, List<OfYear>>();
        var eligible = new HashMap<UUID, BigDecimal>();
        BoundFacts.byOwner(set).forEach((owner, indicators) -> {
            var knownAt = peers.watermark(List.of(owner));
            indicators.forEach(it -> past.put(it.id(), new ArrayList<>()));
            for (var back = 1; back <= YEARS; back++) {
                var year = set.fiscalYear() - back;
                var facts = bound.read(Map.of(owner, indicators), year, LocalDate.of(year, 12, 31), knownAt);
                indicators.forEach(it -> past.get(it.id()).add(year(set, it, facts.get(it.id()), pack.rules())));
            }
            if (owner == Peer.BENEFICIARY) {
                eligible.putAll(eligible(set, indicators, knownAt));
            }
        });
        return new Outlook(set.indicators().stream()
                .filter(Indicator::isBound)
                .map(it -> of(it, past.get(it.id()), Optional.ofNullable(eligible.get(it.id()))))
                .toList());
    }

    private static OfIndicator of(Indicator indicator, List<OfYear> years, Optional<BigDecimal> eligible) {
        return new OfIndicator(
                indicator.id(),
                indicator.name(),
                indicator.planned(),
                List.copyOf(years),
                eligible.map(BigDecimal::toPlainString).orElse(null),
                Warnings.of(indicator, years, eligible.orElse(null)),
                indicator.justification() != null);
    }

    private OfYear year(TargetSet set, Indicator indicator, Fact fact, Rules rules) {
        var year = fact.fiscalYear();
        if (fact.value() == null || fact.rows() == 0) {
            return new OfYear(year, null, null, null, fact.digest());
        }
        var value = UnitOfMeasure.inUnitOf(indicator, fact);
        return new OfYear(
                year,
                Decimals.shortest(value),
                score(indicator, value, rules).map(BigDecimal::toPlainString).orElse(null),
                promisedIn(set, indicator, year)
                        .flatMap(then -> completion(then, value))
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                fact.digest());
    }

    private static Optional<BigDecimal> score(Indicator indicator, BigDecimal value, Rules rules) {
        try {
            var promise = indicator.promise(rules.variants().dateSpanDays());
            var result = indicator.operator().result(promise, Operator.Actual.of(value));
            return Optional.of(IndicatorScoring.score(
                            indicator.id().toString(),
                            indicator.weight(),
                            result,
                            Treatment.supportedBy(DataSupport.A),
                            Sources.GIVEN,
                            rules)
                    .marks());
        } catch (ScoringRefused unscorable) {
            return Optional.empty();
        }
    }

    /** The same promise in that year's newest sealed targets: of the same fact, or of the same name. */
    private Optional<Indicator> promisedIn(TargetSet set, Indicator indicator, int year) {
        return sets.sealed(set.regionCode(), set.unitCode(), year, set.project())
                .flatMap(then -> then.indicators().stream()
                        .filter(it -> indicator.factName().equals(it.factName())
                                || indicator.name().equals(it.name()))
                        .findFirst());
    }

    private static Optional<BigDecimal> completion(Indicator then, BigDecimal value) {
        return then.operator().need() == Operator.Need.VALUE
                        && then.plannedNumber().signum() > 0
                ? Optional.of(value.divide(then.plannedNumber(), 4, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** Of the programmes that indicators are bound to; a number promised is compared with those who could have it. */
    private Map<UUID, BigDecimal> eligible(TargetSet set, List<Indicator> indicators, Instant knownAt) {
        var of = indicators.stream().filter(it -> it.factProgramme() != null).toList();
        var eligible = new HashMap<UUID, BigDecimal>();
        if (!of.isEmpty()) {
            var unit = FactSubject.ofUnit(set.regionCode(), set.unitCode());
            var wanted = of.stream()
                    .map(it -> new FactsRequest.Wanted(ELIGIBLE, unit.withProgramme(it.factProgramme())))
                    .toList();
            var year = set.fiscalYear();
            var facts =
                    peers.facts(Peer.BENEFICIARY, new FactsRequest(wanted, year, LocalDate.of(year, 12, 31), knownAt));
            for (var index = 0; index < of.size(); index++) {
                if (facts.get(index).value() != null && facts.get(index).rows() > 0) {
                    eligible.put(
                            of.get(index).id(), new BigDecimal(facts.get(index).value()));
                }
            }
        }
        return eligible;
    }
}
