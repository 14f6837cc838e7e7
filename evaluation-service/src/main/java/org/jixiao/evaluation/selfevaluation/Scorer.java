package org.jixiao.evaluation.selfevaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.peer.Peer;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.measurement.Measurement;
import org.jixiao.evaluation.measurement.Measurements;
import org.jixiao.evaluation.rulepack.RulePacks;
import org.jixiao.evaluation.scoring.ScoringRefused;
import org.jixiao.evaluation.selfevaluation.DraftSelfEvaluation.Explanation;
import org.jixiao.evaluation.selfevaluation.Evaluator.Evaluated;
import org.jixiao.evaluation.selfevaluation.SelfEvaluation.Computed;
import org.jixiao.evaluation.source.FactsRequest;
import org.jixiao.evaluation.source.Peers;
import org.jixiao.evaluation.targetset.Level;
import org.jixiao.evaluation.targetset.TargetSet;

/** Gathers what a self-evaluation is scored from: the closed year, the money, the confirmed measurements, the pack. */
@ApplicationScoped
class Scorer {

    private final Peers peers;
    private final Measurements measurements;
    private final RulePacks packs;
    private final Baselines baselines;
    private final JsonText json;

    Scorer(Peers peers, Measurements measurements, RulePacks packs, Baselines baselines, JsonText json) {
        this.peers = peers;
        this.measurements = measurements;
        this.packs = packs;
        this.baselines = baselines;
        this.json = json;
    }

    /** @param kept the pack that an earlier scoring of the same evaluation used; null where this is the first */
    Computed score(TargetSet targets, Map<UUID, Explanation> explanations, UUID kept) {
        requireClosedYear(targets);
        var asOf = LocalDate.of(targets.fiscalYear(), 12, 31);
        var knownAt = peers.watermark();
        var money = money(targets, asOf, knownAt);
        var pack = kept == null ? packs.governing(targets.regionCode(), targets.fiscalYear()) : packs.kept(kept);
        var measured = measurements.confirmed(targets);
        LeftOut.require(
                explanations.values(), measured.keySet(), pack.accepted().pack());
        var inputs = new Evaluator.Inputs(targets, measured, readFacts(measured), money, explanations, pack.rules());
        var evaluated = evaluate(inputs);
        var trace = json.of(evaluated.traces());
        var digest = Digest.text(Digest.sha256(trace));
        var every = baselines.of(inputs, evaluated, digest);
        return new Computed(
                pack.id(),
                asOf,
                knownAt,
                evaluated.total().marks(),
                evaluated.total().grade(),
                json.of(evaluated.result()),
                trace,
                digest,
                every.scores(),
                every.traces());
    }

    private static Evaluated evaluate(Evaluator.Inputs inputs) {
        try {
            return Evaluator.evaluate(inputs);
        } catch (ScoringRefused refused) {
            throw Refusal.of(
                    SelfEvaluationProblem.UNSCORABLE,
                    refused.getMessage(),
                    refused.english(),
                    Map.of("rule", refused.rule()));
        }
    }

    private void requireClosedYear(TargetSet targets) {
        if (!peers.isYearClosed(targets.fiscalYear(), targets.regionCode(), targets.unitCode())) {
            throw Refusal.of(
                    SelfEvaluationProblem.YEAR_NOT_CLOSED,
                    targets.fiscalYear() + " 年度尚未结账，结账后才能自评",
                    "The fiscal year " + targets.fiscalYear() + " is not closed yet",
                    Map.of("fiscalYear", targets.fiscalYear()));
        }
    }

    private Evaluator.Money money(TargetSet targets, LocalDate asOf, Instant knownAt) {
        var subject = FactSubject.ofUnit(targets.regionCode(), targets.unitCode());
        var of = targets.level() == Level.PROJECT ? subject.withProject(targets.project()) : subject;
        var prefix = targets.level() == Level.PROJECT ? "project." : "budget.";
        var wanted = List.of("initial", "adjusted", "spent", "executionRate").stream()
                .map(name -> new FactsRequest.Wanted(prefix + name, of))
                .toList();
        var facts = peers.facts(Peer.BUDGET, new FactsRequest(wanted, targets.fiscalYear(), asOf, knownAt));
        requireAmounts(facts.subList(0, 3));
        return new Evaluator.Money(facts.get(0), facts.get(1), facts.get(2), facts.get(3));
    }

    /** A missing amount is never taken for zero. */
    private static void requireAmounts(List<Fact> amounts) {
        amounts.stream().filter(fact -> fact.value() == null).findFirst().ifPresent(missing -> {
            throw Refusal.of(
                    SelfEvaluationProblem.UNSCORABLE,
                    "预算服务未给出 " + missing.name() + "，不能计分",
                    "The budget service states no " + missing.name(),
                    Map.of("fact", missing.name()));
        });
    }

    private Map<UUID, Fact> readFacts(Map<UUID, Measurement> measured) {
        var facts = new HashMap<UUID, Fact>();
        measured.values().stream()
                .filter(Measurement::isBound)
                .forEach(measurement -> facts.put(measurement.id(), json.read(measurement.fact(), Fact.class)));
        return facts;
    }
}
