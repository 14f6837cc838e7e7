package org.jixiao.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Refusal.Fault;
import org.jixiao.common.problem.Text;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.review.DraftReview.ReviewGiven;
import org.jixiao.evaluation.review.DraftReview.ReviewMark;
import org.jixiao.evaluation.review.Reviewed.ReviewedIndicator;
import org.jixiao.evaluation.rulepack.RulePacks;
import org.jixiao.evaluation.scoring.Inapplicable;
import org.jixiao.evaluation.scoring.ReviewScoring;
import org.jixiao.evaluation.scoring.Rules;
import org.jixiao.evaluation.scoring.Score;
import org.jixiao.evaluation.scoring.Sources;
import org.jixiao.evaluation.scoring.TotalScoring;
import org.jixiao.evaluation.scoring.Trace;
import org.jixiao.evaluation.selfevaluation.ApprovedEvaluations;
import org.jixiao.evaluation.selfevaluation.ApprovedEvaluations.Approved;
import org.jixiao.evaluation.selfevaluation.ApprovedEvaluations.Marked;

/** Total and grade of a review, by the pack of the self-evaluation: what the reviewer does not mark keeps its self-score. */
@ApplicationScoped
class Reviewing {

    private final ApprovedEvaluations evaluations;
    private final RulePacks packs;
    private final Caller caller;
    private final JsonText json;

    Reviewing(ApprovedEvaluations evaluations, RulePacks packs, Caller caller, JsonText json) {
        this.evaluations = evaluations;
        this.packs = packs;
        this.caller = caller;
        this.json = json;
    }

    Review.Computed compute(Approved evaluation, UUID review, ReviewGiven given) {
        var marks = marks(evaluation, given.marks());
        var rules = packs.kept(evaluation.rulePack()).rules();
        var scores = new ArrayList<Score>();
        var indicators = new ArrayList<ReviewedIndicator>();
        for (var marked : evaluation.indicators()) {
            var mark = marks.get(marked.indicator());
            var score = score(marked, mark, review, rules);
            scores.add(score);
            indicators.add(reviewed(marked, mark, score));
        }
        var execution = evaluations.execution(evaluation.id(), caller.scope(), rules);
        var total = TotalScoring.total(execution, scores, rules);
        var traces = new ArrayList<Trace>(List.of(execution.trace()));
        scores.forEach(score -> traces.add(score.trace()));
        traces.add(total.trace());
        return new Review.Computed(
                total.marks(),
                total.grade(),
                json.of(new Reviewed(indicators, traces)),
                Digest.text(Digest.sha256(json.of(traces))));
    }

    /** What the unit left out stays out, unless the reviewer marks it: then it applies. */
    private static Score score(Marked marked, ReviewMark mark, UUID review, Rules rules) {
        if (marked.leftOut() && mark == null) {
            return Inapplicable.score(
                    marked.indicator().toString(), marked.weight(), new Sources("self-evaluation", "none"), rules);
        }
        return ReviewScoring.score(
                marked.indicator().toString(),
                marked.weight(),
                marked.self(),
                mark == null ? marked.self() : new BigDecimal(mark.score()),
                "review:" + review,
                rules);
    }

    private static ReviewedIndicator reviewed(Marked marked, ReviewMark mark, Score score) {
        return new ReviewedIndicator(
                marked.indicator(),
                marked.name(),
                marked.weight().toPlainString(),
                marked.self().toPlainString(),
                score.marks().toPlainString(),
                score.marks().subtract(marked.self()).toPlainString(),
                mark == null ? null : mark.reason());
    }

    /**
     * V1: of this evaluation, once; V2: within the weight; V3: another mark, or one of what the unit left out, has a
     * reason. All faults at once.
     */
    private static Map<UUID, ReviewMark> marks(Approved evaluation, List<ReviewMark> given) {
        var known = new HashMap<UUID, Marked>();
        evaluation.indicators().forEach(it -> known.put(it.indicator(), it));
        var marks = new HashMap<UUID, ReviewMark>();
        var faults = new ArrayList<Fault>();
        for (var index = 0; index < given.size(); index++) {
            var mark = given.get(index);
            var at = "/marks/" + index;
            var marked = known.get(mark.indicator());
            if (marked == null || marks.put(mark.indicator(), mark) != null) {
                faults.add(fault(at + "/indicator", "V1", "指标不属于该自评，或重复填写", "Not one of its indicators, or twice"));
                continue;
            }
            var score = new BigDecimal(mark.score());
            if (score.compareTo(marked.weight()) > 0) {
                faults.add(fault(
                        at + "/score",
                        "V2",
                        "复核得分不得高于分值 " + marked.weight().toPlainString(),
                        "The marks are not above the weight " + marked.weight().toPlainString()));
            }
            if ((marked.leftOut() || score.compareTo(marked.self()) != 0)
                    && (mark.reason() == null || mark.reason().isBlank())) {
                faults.add(
                        fault(at + "/reason", "V3", "与自评得分不同的须写明理由", "Other marks than the unit's own need a reason"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return marks;
    }

    private static Fault fault(String pointer, String rule, String zh, String en) {
        return new Fault(pointer, rule, new Text(zh, en));
    }
}
