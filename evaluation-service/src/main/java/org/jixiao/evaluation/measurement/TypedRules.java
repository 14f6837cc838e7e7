package org.jixiao.evaluation.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.evidence.EvidenceFiles;
import org.jixiao.evaluation.rulepack.RulePacks;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.IndicatorScoring;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.scoring.Rules;
import org.jixiao.evaluation.scoring.ScoringRefused;
import org.jixiao.evaluation.scoring.Sources;
import org.jixiao.evaluation.scoring.Treatment;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;

/** What a typed value is held to before it is recorded. */
@ApplicationScoped
class TypedRules {

    private final EvidenceFiles files;
    private final RulePacks packs;
    private final Caller caller;

    TypedRules(EvidenceFiles files, RulePacks packs, Caller caller) {
        this.files = files;
        this.packs = packs;
        this.caller = caller;
    }

    /** Of one sealed set, with the pack that governs it read once. */
    OfSet of(TargetSet set) {
        requireSealed(set);
        return new OfSet(
                set, packs.governing(set.regionCode(), set.fiscalYear()).rules());
    }

    static void requireSealed(TargetSet set) {
        if (!set.isSealed()) {
            throw Refusal.of(
                    MeasurementProblem.TARGETS_NOT_SEALED,
                    "绩效目标审批封存后才能填报完成值",
                    "Actual values are taken against sealed targets only");
        }
    }

    final class OfSet {

        private final TargetSet set;
        private final Rules rules;

        private OfSet(TargetSet set, Rules rules) {
            this.set = set;
            this.rules = rules;
        }

        /** The indicator that it is a value of. */
        Indicator checked(RecordMeasurement request) {
            var indicator = set.indicators().stream()
                    .filter(it -> it.id().equals(request.indicator()))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
            refuseBound(indicator);
            refuseUnscorable(indicator, request.actual());
            CostParts.requireSound(indicator, request);
            requireItsFiles(indicator, request.evidence().filesGiven());
            return indicator;
        }

        /** A value of the wrong kind or out of its bounds is refused here and not first when it is scored. */
        private void refuseUnscorable(Indicator indicator, Operator.Actual actual) {
            if (!indicator.operator().isReported(actual)) {
                var field = indicator.operator().need().field();
                var needed = indicator.operator().need() == Operator.Need.JUDGEMENT ? "band, marks" : field;
                throw Refusal.invalid(
                        "/" + field,
                        "M1",
                        "该指标（" + indicator.operator().symbol() + "）须填 " + needed,
                        "An indicator of this operator needs " + needed);
            }
            try {
                var promise = indicator.promise(rules.variants().dateSpanDays());
                IndicatorScoring.score(
                        indicator.id().toString(),
                        indicator.weight(),
                        indicator.operator().result(promise, actual),
                        Treatment.supportedBy(DataSupport.A),
                        Sources.GIVEN,
                        rules);
            } catch (ScoringRefused refused) {
                var field = actual.marks() == null ? "/value" : "/marks";
                throw Refusal.invalid(field, refused.rule(), refused.getMessage(), refused.english());
            }
        }
    }

    private static void refuseBound(Indicator indicator) {
        if (indicator.isBound()) {
            throw Refusal.of(
                    MeasurementProblem.BOUND,
                    "指标“" + indicator.name() + "”的完成值由 " + indicator.factName() + " 取数，不能填报",
                    "The value of this indicator is read from " + indicator.factName());
        }
    }

    private void requireItsFiles(Indicator indicator, List<UUID> given) {
        if (!files.areBehind(indicator, given, caller.scope())) {
            throw Refusal.invalid(
                    "/evidence/files",
                    "EvidenceFile",
                    "所列佐证文件中有不属于该指标的",
                    "Some of the files are not of this indicator");
        }
    }
}
