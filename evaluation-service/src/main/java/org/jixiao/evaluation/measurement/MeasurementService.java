package org.jixiao.evaluation.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.action.Action;
import org.jixiao.common.action.Actions;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.evidence.EvidenceFiles;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.measurement.Measurement.Entered;
import org.jixiao.evaluation.measurement.MeasurementView.Behind;
import org.jixiao.evaluation.rulepack.RulePacks;
import org.jixiao.evaluation.scoring.DataSupport;
import org.jixiao.evaluation.scoring.IndicatorScoring;
import org.jixiao.evaluation.scoring.Operator;
import org.jixiao.evaluation.scoring.ScoringRefused;
import org.jixiao.evaluation.scoring.Sources;
import org.jixiao.evaluation.scoring.Treatment;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.targetset.TargetSets;

/** Typed values: entered with evidence by one person, confirmed or returned by another. */
@ApplicationScoped
class MeasurementService {

    private final TargetSets sets;
    private final Measurements measurements;
    private final EvidenceFiles files;
    private final RulePacks packs;
    private final Records records;
    private final Caller caller;
    private final JsonText json;
    private final Actions actions;

    MeasurementService(
            TargetSets sets,
            Measurements measurements,
            EvidenceFiles files,
            RulePacks packs,
            Records records,
            Caller caller,
            JsonText json,
            Actions actions) {
        this.sets = sets;
        this.measurements = measurements;
        this.files = files;
        this.packs = packs;
        this.records = records;
        this.caller = caller;
        this.json = json;
        this.actions = actions;
    }

    @Transactional
    MeasurementView record(RecordMeasurement request) {
        var set = sets.require(request.targetSet(), caller.scope());
        requireSealed(set);
        var indicator = set.indicators().stream()
                .filter(it -> it.id().equals(request.indicator()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        refuseBound(indicator);
        refuseUnscorable(set, indicator, request.actual());
        CostParts.requireSound(indicator, request);
        requireItsFiles(indicator, request.evidence().filesGiven());
        var record = records.open(set.regionCode(), set.unitCode());
        var measurement =
                Measurement.typed(UuidV7.next(), set, indicator, request, new Entered(caller.subject(), record.at()));
        measurements.persist(measurement);
        record.enter(new AuditEntry(
                "measurement-recorded",
                "measurement",
                measurement.id(),
                Map.of(
                        "indicator",
                        indicator.id().toString(),
                        "support",
                        measurement.support().name())));
        return MeasurementView.of(measurement, null, Behind.NOTHING, actions(measurement, null));
    }

    /** @param reason why it is returned; null for a confirmation */
    @Transactional
    MeasurementView decide(UUID id, String ifMatch, String reason) {
        var measurement = measurements.require(id, caller.scope());
        var earlier = measurements.decision(measurement, caller.scope()).orElse(null);
        EntityTags.require(ifMatch, MeasurementView.version(earlier));
        measurement.requireUndecided(earlier, caller.subject());
        var record = records.open(measurement.regionCode(), measurement.unitCode());
        var decision = MeasurementDecision.of(UuidV7.next(), measurement, reason, caller.subject(), record.at());
        measurements.getEntityManager().persist(decision);
        record.enter(new AuditEntry(
                reason == null ? "measurement-confirmed" : "measurement-returned",
                "measurement",
                measurement.id(),
                reason == null ? Map.of() : Map.of("reason", reason)));
        return MeasurementView.of(measurement, decision, Behind.NOTHING, actions(measurement, decision));
    }

    @Transactional
    MeasurementView get(UUID id) {
        var measurement = measurements.require(id, caller.scope());
        var decision = measurements.decision(measurement, caller.scope()).orElse(null);
        return view(measurement, decision, actions(measurement, decision));
    }

    @Transactional
    List<MeasurementView> page(UUID targetSet, UUID indicator, PageQuery query) {
        var page = measurements.page(targetSet, indicator, caller.scope(), query);
        var decisions = measurements.decisions(page, caller.scope());
        return page.stream().map(it -> view(it, decisions.get(it.id()), null)).toList();
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

    static void requireSealed(TargetSet set) {
        if (!set.isSealed()) {
            throw Refusal.of(
                    MeasurementProblem.TARGETS_NOT_SEALED,
                    "绩效目标审批封存后才能填报完成值",
                    "Actual values are taken against sealed targets only");
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

    /** A value of the wrong kind or out of its bounds is refused here and not first when it is scored. */
    private void refuseUnscorable(TargetSet set, Indicator indicator, Operator.Actual actual) {
        if (!indicator.operator().isReported(actual)) {
            var field = indicator.operator().need().field();
            var needed = indicator.operator().need() == Operator.Need.JUDGEMENT ? "band, marks" : field;
            throw Refusal.invalid(
                    "/" + field,
                    "M1",
                    "该指标（" + indicator.operator().symbol() + "）须填 " + needed,
                    "An indicator of this operator needs " + needed);
        }
        var rules = packs.governing(set.regionCode(), set.fiscalYear()).rules();
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

    private List<Action> actions(Measurement measurement, MeasurementDecision decision) {
        Runnable undecided = () -> measurement.requireUndecided(decision, caller.subject());
        return actions.on(MeasurementResource.class, measurement.id())
                .of("confirmMeasurement", "复核确认", undecided)
                .of("returnMeasurement", "退回", undecided)
                .list();
    }

    private MeasurementView view(Measurement measurement, MeasurementDecision decision, List<Action> possible) {
        var fact = measurement.fact() == null ? null : json.read(measurement.fact(), Fact.class);
        var cost = measurement.parts() == null ? null : json.read(measurement.parts(), CostParts.class);
        return MeasurementView.of(measurement, decision, new Behind(fact, cost), possible);
    }
}
