package org.jixiao.evaluation.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.peer.Peer;
import org.jixiao.evaluation.measurement.UnitOfMeasure;
import org.jixiao.evaluation.rulepack.PublishedPack;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.IndicatorScoring;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.scoring.Rules;
import org.jixiao.evaluation.scoring.ScoringRefused;
import org.jixiao.evaluation.scoring.Sources;
import org.jixiao.evaluation.scoring.Treatment;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.targetset.FactService;
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
    private final TargetSets sets;

    PastYears(Peers peers, TargetSets sets) {
        this.peers = peers;
        this.sets = sets;
    }

    @Override
    public Outlook of(TargetSet set, PublishedPack pack) {
        var bound = set.indicators().stream().filter(Indicator::isBound).toList();
        var rules = pack.rules();
        var outlooks = new ArrayList<OfIndicator>();
        for (var indicator : bound) {
            outlooks.add(of(set, indicator, rules));
        }
        return new Outlook(List.copyOf(outlooks));
    }

    private OfIndicator of(TargetSet set, Indicator indicator, Rules rules) {
        var years = new ArrayList<OfYear>();
        for (var back = 1; back <= YEARS; back++) {
            years.add(year(set, indicator, set.fiscalYear() - back, rules));
        }
        var eligible = eligible(set, indicator);
        var warnings = Warnings.of(indicator, years, eligible.orElse(null));
        return new OfIndicator(
                indicator.id(),
                indicator.name(),
                indicator.planned(),
                List.copyOf(years),
                eligible.map(BigDecimal::toPlainString).orElse(null),
                warnings,
                indicator.justification() != null);
    }

    private OfYear year(TargetSet set, Indicator indicator, int year, Rules rules) {
        var fact = read(indicator, indicator.factName(), indicator.factSubject().orElseThrow(), year);
        if (fact.value() == null || fact.rows() == 0) {
            return new OfYear(year, null, null, null, fact.digest());
        }
        var value = UnitOfMeasure.inUnitOf(indicator, fact);
        return new OfYear(
                year,
                plain(value),
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

    /** Of the programme that the indicator is bound to; a number promised of it is compared with those who could have it. */
    private Optional<BigDecimal> eligible(TargetSet set, Indicator indicator) {
        if (indicator.factProgramme() == null || indicator.factService() != FactService.BENEFICIARY) {
            return Optional.empty();
        }
        var subject = FactSubject.ofUnit(set.regionCode(), set.unitCode()).withProgramme(indicator.factProgramme());
        var fact = read(indicator, ELIGIBLE, subject, set.fiscalYear());
        return Optional.ofNullable(fact.value())
                .filter(value -> fact.rows() > 0)
                .map(BigDecimal::new);
    }

    private Fact read(Indicator indicator, String name, FactSubject subject, int year) {
        var peer = Peer.valueOf(indicator.factService().name());
        var wanted = List.of(new FactsRequest.Wanted(name, subject));
        var knownAt = peers.watermark(List.of(peer));
        return peers.facts(peer, new FactsRequest(wanted, year, LocalDate.of(year, 12, 31), knownAt))
                .get(0);
    }

    private static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
