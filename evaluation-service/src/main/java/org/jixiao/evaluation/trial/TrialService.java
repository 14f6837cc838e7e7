package org.jixiao.evaluation.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.peer.Peer;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.measurement.UnitOfMeasure;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.targetset.BoundFacts;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.targetset.TargetSets;
import org.jixiao.evaluation.trial.RunTrials.Done;
import org.jixiao.evaluation.trial.RunTrials.OfIndicator;
import org.jixiao.evaluation.trial.Trial.Outcome;
import org.jixiao.evaluation.trial.Trial.Tried;

/** Runs trials: reads what is bound, takes what is typed with its evidence, and records also what did not work. */
@ApplicationScoped
class TrialService {

    private static final int UNAVAILABLE = 503;

    private final TargetSets sets;
    private final Trials trials;
    private final Peers peers;
    private final BusinessDay day;
    private final Records records;
    private final Caller caller;
    private final JsonText json;

    TrialService(
            TargetSets sets,
            Trials trials,
            Peers peers,
            BusinessDay day,
            Records records,
            Caller caller,
            JsonText json) {
        this.sets = sets;
        this.trials = trials;
        this.peers = peers;
        this.day = day;
        this.records = records;
        this.caller = caller;
        this.json = json;
    }

    @Transactional
    Done run(UUID id, RunTrials request) {
        var set = sets.require(id, caller.scope());
        requireOwn(set, request);
        var today = day.today();
        var instants = new EnumMap<Peer, Instant>(Peer.class);
        BoundFacts.byOwner(set).keySet().forEach(owner -> instants.put(owner, peers.watermark(List.of(owner))));
        var outcomes = new HashMap<UUID, Outcome>();
        for (var indicator : set.indicators()) {
            outcome(set, indicator, request.of(indicator.id()), new Moment(today, instants))
                    .ifPresent(outcome -> outcomes.put(indicator.id(), outcome));
        }
        // the peers have answered; only now is the unit's head locked
        var record = records.open(set.regionCode(), set.unitCode());
        var tried = new Tried(today, caller.subject(), record.at());
        for (var indicator : set.indicators()) {
            if (outcomes.containsKey(indicator.id())) {
                trials.persist(Trial.of(
                        UuidV7.next(),
                        set,
                        indicator,
                        outcomes.get(indicator.id()),
                        request.of(indicator.id()).orElse(null),
                        tried));
            }
        }
        var failed =
                outcomes.values().stream().filter(it -> it.reason() != null).count();
        record.enter(new AuditEntry(
                "target-set-tried", "target-set", set.id(), Map.of("tried", outcomes.size(), "failed", failed)));
        return done(set);
    }

    @Transactional
    Done get(UUID id) {
        return done(sets.require(id, caller.scope()));
    }

    private Done done(TargetSet set) {
        var newest = trials.newest(set);
        return new Done(
                set.id(),
                set.indicators().stream()
                        .map(it -> newest.containsKey(it.definition())
                                ? newest.get(it.definition()).view(it.id())
                                : new RunTrials.TrialView(
                                        it.id(), it.name(), false, null, "尚未试测", null, null, null, null))
                        .toList());
    }

    private static void requireOwn(TargetSet set, RunTrials request) {
        for (var index = 0; index < request.indicators().size(); index++) {
            var given = request.indicators().get(index);
            if (set.indicators().stream().noneMatch(it -> it.id().equals(given.indicator()))) {
                throw Refusal.invalid(
                        "/indicators/" + index + "/indicator",
                        "E1",
                        "指标不属于该绩效目标",
                        "The indicator is not one of this target set");
            }
        }
    }

    /** The day of the trial, and the newest instant of each owner: every fact of one trial is read at the same. */
    private record Moment(LocalDate today, Map<Peer, Instant> knownAt) {}

    /** Nothing where a typed indicator is not tried this time. */
    private Optional<Outcome> outcome(TargetSet set, Indicator indicator, Optional<OfIndicator> given, Moment moment) {
        if (indicator.isBound()) {
            return Optional.of(read(set, indicator, given.map(OfIndicator::note).orElse(null), moment));
        }
        return given.filter(it -> it.evidence() != null).map(it -> typed(indicator, it));
    }

    private static Outcome typed(Indicator indicator, OfIndicator given) {
        var value = given.value();
        var fits =
                switch (indicator.operator().need()) {
                    case VALUE -> value != null && value.matches("-?\\d{1,16}(\\.\\d{1,6})?");
                    case DATE -> value != null && value.matches("\\d{4}-\\d{2}-\\d{2}");
                    case JUDGEMENT, ANSWER -> value != null;
                };
        return new Outcome(
                value, fits ? null : "试测值与计算符号“" + indicator.operator().symbol() + "”不符", given.note(), null, null);
    }

    /** As of today; where this year has no record yet, as of the end of the year before. */
    private Outcome read(TargetSet set, Indicator indicator, String note, Moment moment) {
        try {
            var knownAt = moment.knownAt().get(indicator.factService().peer());
            var fact = fact(indicator, set.fiscalYear(), moment.today(), knownAt);
            if (fact.value() == null) {
                var year = set.fiscalYear() - 1;
                var before = fact(indicator, year, LocalDate.of(year, 12, 31), knownAt);
                fact = before.value() == null ? fact : before;
            }
            var value = UnitOfMeasure.inUnitOf(indicator, fact);
            var missing = value == null && note == null ? "该事实本年和上年均无记录；新设的须说明" : null;
            return new Outcome(
                    value == null ? null : value.stripTrailingZeros().toPlainString(),
                    missing,
                    note,
                    json.of(fact),
                    fact.digest());
        } catch (Refusal refused) {
            if (refused.type().status() == UNAVAILABLE) {
                throw refused;
            }
            return new Outcome(null, refused.detail().zh(), note, null, null);
        }
    }

    /** Alone, so that a fact its owner refuses fails this trial and no other. */
    private Fact fact(Indicator indicator, int fiscalYear, LocalDate asOf, Instant knownAt) {
        var question = new FactsRequest(List.of(indicator.wanted()), fiscalYear, asOf, knownAt);
        return peers.facts(indicator.factService().peer(), question).get(0);
    }
}
