package org.jixiao.evaluation.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.common.action.Action;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.identity.Caller;
import org.jixiao.evaluation.alert.Raising;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.lamp.MonitoringRules;
import org.jixiao.evaluation.lamp.PaceLamp;
import org.jixiao.evaluation.rulepack.RulePacks;
import org.jixiao.evaluation.targetset.TargetSet;

/** A sheet between its stored texts and what they say. */
@ApplicationScoped
class SheetText {

    private final MonitoringSheets sheets;
    private final MonitoringPlans plans;
    private final RulePacks packs;
    private final Caller caller;
    private final JsonText json;

    SheetText(MonitoringSheets sheets, MonitoringPlans plans, RulePacks packs, Caller caller, JsonText json) {
        this.sheets = sheets;
        this.plans = plans;
        this.packs = packs;
        this.caller = caller;
        this.json = json;
    }

    MonitoringSheet.Content computed(
            MonitoringSheet sheet, TargetSet targets, SheetReadings readings, FillSheet entries) {
        var curves = plans.approved(targets)
                .map(plan -> json.read(plan.curves(), PlanYear.Curves.class))
                .orElse(PlanYear.Curves.NONE);
        var earlier = sheets.before(sheet).stream()
                .map(it -> new Appraisal.Earlier(it.month(), result(it)))
                .toList();
        var result = Appraisal.of(new Appraisal.Inputs(
                targets,
                readings,
                entries,
                curves,
                earlier,
                sheet.month(),
                sheet.cutOff(),
                rules(sheet).chosen()));
        return new MonitoringSheet.Content(json.of(readings), json.of(entries), json.of(result), result.lamp());
    }

    /** What the approved sheet has to warn of: lamps that the pack names, and what the strict preset found. */
    Raising raising(MonitoringSheet sheet, LocalDate today, Instant at) {
        var rules = rules(sheet);
        var result = result(sheet);
        var found = new ArrayList<Raising.Found>();
        if (rules.alerts().lamps().contains(result.money().lamp().lamp())) {
            found.add(new Raising.Found(
                    result.money().lamp().rule(), result.money().lamp().lamp(), "预算执行进度"));
        }
        result.indicators().stream()
                .filter(row -> rules.alerts().lamps().contains(row.lamp().lamp()))
                .map(row -> new Raising.Found(row.lamp().rule(), row.lamp().lamp(), row.name()))
                .forEach(found::add);
        result.warnings().stream()
                .map(row -> new Raising.Found(row.rule(), PaceLamp.RED, row.text()))
                .forEach(found::add);
        return new Raising(
                new Raising.Of(sheet.regionCode(), sheet.unitCode(), sheet.fiscalYear(), sheet.project(), sheet.id()),
                found,
                rules.alerts(),
                today,
                at);
    }

    private MonitoringRules rules(MonitoringSheet sheet) {
        return packs.require(sheet.rulePackId(), caller.scope()).monitoring();
    }

    SheetReadings readings(MonitoringSheet sheet) {
        return json.read(sheet.readings(), SheetReadings.class);
    }

    FillSheet entries(MonitoringSheet sheet) {
        return sheet.entries() == null ? FillSheet.EMPTY : json.read(sheet.entries(), FillSheet.class);
    }

    SheetResult result(MonitoringSheet sheet) {
        return sheet.result() == null ? null : json.read(sheet.result(), SheetResult.class);
    }

    /** Everything that an approval freezes, the digests of the facts with it. */
    String whole(MonitoringSheet sheet) {
        return "[" + String.join(",", sheet.readings(), sheet.entries(), sheet.result()) + "]";
    }

    static List<Fact> facts(SheetReadings readings) {
        return Stream.concat(readings.money().stream(), readings.indicators().values().stream())
                .toList();
    }

    SheetView view(MonitoringSheet sheet, List<Action> actions) {
        var readings = sheet.readings() == null ? null : readings(sheet);
        return new SheetView(
                sheet.id(),
                sheet.regionCode(),
                sheet.unitCode(),
                sheet.fiscalYear(),
                sheet.roundId(),
                sheet.targetSetId(),
                sheet.project(),
                sheet.rulePackId(),
                sheet.title(),
                sheet.cutOff(),
                sheet.deadline(),
                sheet.statusName(),
                sheet.returnReason(),
                sheet.isLate(),
                readings == null ? null : readings.knownAt(),
                readings == null ? null : facts(readings),
                result(sheet),
                sheet.digest(),
                sheet.version(),
                actions);
    }
}
