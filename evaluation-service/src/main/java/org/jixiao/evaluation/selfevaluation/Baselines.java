package org.jixiao.evaluation.selfevaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.Fact;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.measurement.Measurement;
import org.jixiao.evaluation.measurement.Measurements;
import org.jixiao.evaluation.selfevaluation.DraftSelfEvaluation.Explanation;
import org.jixiao.evaluation.selfevaluation.Evaluator.Evaluated;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.targetset.TargetSets;

/** Scores the earlier sealed baselines beside the newest: a target that was changed is seen in both scores. */
@ApplicationScoped
class Baselines {

    private final TargetSets sets;
    private final Measurements measurements;
    private final JsonText json;

    Baselines(TargetSets sets, Measurements measurements, JsonText json) {
        this.sets = sets;
        this.measurements = measurements;
        this.json = json;
    }

    /** @param traces of all but the newest, whose traces are those of the evaluation itself */
    record Scored(String scores, String traces) {}

    /**
     * @param newest the inputs with which the newest baseline was scored
     * @param traced the digest of its traces
     */
    Scored of(Evaluator.Inputs newest, Evaluated evaluated, String traced) {
        var scores = new ArrayList<BaselineScore>();
        var traces = new ArrayList<BaselineScore.Traced>();
        for (var set : sets.sealedBaselines(newest.targets())) {
            var isNewest = set.id().equals(newest.targets().id());
            var of = isNewest ? evaluated : Evaluator.evaluate(inputs(newest, set));
            var digest = isNewest ? traced : Digest.text(Digest.sha256(json.of(of.traces())));
            scores.add(BaselineScore.of(set, of, digest));
            if (!isNewest) {
                traces.add(new BaselineScore.Traced(set.baseline(), set.sealDigest(), digest, of.traces()));
            }
        }
        return new Scored(json.of(scores), json.of(traces));
    }

    /** The same money, the same rules, and what was measured and explained of the same indicators. */
    private Evaluator.Inputs inputs(Evaluator.Inputs newest, TargetSet set) {
        var measured = measurements.confirmed(set);
        return new Evaluator.Inputs(
                set, measured, facts(measured), newest.money(), explanations(newest, set), newest.rules());
    }

    private Map<UUID, Fact> facts(Map<UUID, Measurement> measured) {
        var facts = new HashMap<UUID, Fact>();
        measured.values().stream()
                .filter(Measurement::isBound)
                .forEach(it -> facts.put(it.id(), json.read(it.fact(), Fact.class)));
        return facts;
    }

    private static Map<UUID, Explanation> explanations(Evaluator.Inputs newest, TargetSet set) {
        var byLineage = new HashMap<UUID, Explanation>();
        newest.targets().indicators().stream()
                .filter(it -> newest.explanations().containsKey(it.id()))
                .forEach(it -> byLineage.put(it.lineage(), newest.explanations().get(it.id())));
        var explanations = new HashMap<UUID, Explanation>();
        set.indicators().stream()
                .filter(it -> byLineage.containsKey(it.lineage()))
                .forEach(it -> explanations.put(it.id(), byLineage.get(it.lineage())));
        return explanations;
    }

    List<BaselineScore> scores(SelfEvaluation evaluation) {
        return evaluation.baselines() == null
                ? List.of()
                : List.of(json.read(evaluation.baselines(), BaselineScore[].class));
    }

    List<BaselineScore.Traced> traces(SelfEvaluation evaluation) {
        return evaluation.baselineTraces() == null
                ? List.of()
                : List.of(json.read(evaluation.baselineTraces(), BaselineScore.Traced[].class));
    }
}
