package org.jixiao.evaluation.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.evaluation.alert.Alerts;
import org.jixiao.evaluation.targetset.TargetSets;

@ApplicationScoped
class SheetService {

    private final MonitoringSheets sheets;
    private final TargetSets sets;
    private final SheetFacts facts;
    private final SheetText text;
    private final SheetActions actions;
    private final Alerts alerts;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    SheetService(
            MonitoringSheets sheets,
            TargetSets sets,
            SheetFacts facts,
            SheetText text,
            SheetActions actions,
            Alerts alerts,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.sheets = sheets;
        this.sets = sets;
        this.facts = facts;
        this.text = text;
        this.actions = actions;
        this.alerts = alerts;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    /** 取数: once more whenever the records have changed, until the sheet is submitted. */
    @Transactional
    SheetView read(UUID id, String ifMatch) {
        var sheet = current(id, ifMatch);
        sheet.requireEditable();
        var targets = sets.require(sheet.targetSetId(), caller.scope());
        var readings = facts.read(targets, sheet);
        sheet.write(text.computed(sheet, targets, readings, text.entries(sheet)), caller.subject());
        sheets.flush();
        enter(
                "monitoring-facts-read",
                sheet,
                Map.of(
                        "asOf",
                        sheet.cutOff().toString(),
                        "knownAt",
                        readings.knownAt().toString(),
                        "facts",
                        SheetText.facts(readings).stream().map(Fact::digest).toList()));
        return actions.view(sheet);
    }

    @Transactional
    SheetView fill(UUID id, String ifMatch, FillSheet entries) {
        var sheet = current(id, ifMatch);
        sheet.requireFillable();
        var targets = sets.require(sheet.targetSetId(), caller.scope());
        SheetRules.checkEntries(entries, targets);
        sheet.write(text.computed(sheet, targets, text.readings(sheet), entries), caller.subject());
        sheets.flush();
        enter("monitoring-sheet-filled", sheet, Map.of("lamp", sheet.lamp().toString()));
        return actions.view(sheet);
    }

    @Transactional
    SheetView submit(UUID id, String ifMatch) {
        var sheet = current(id, ifMatch);
        actions.requireSubmittable(sheet);
        sheet.submit(caller.subject(), day.today());
        sheets.flush();
        enter("monitoring-sheet-submitted", sheet, Map.of("late", sheet.isLate()));
        return actions.view(sheet);
    }

    /** Approval freezes the sheet under one digest and starts the clock of its alerts, in one act. */
    @Transactional
    SheetView approve(UUID id, String ifMatch) {
        var sheet = current(id, ifMatch);
        sheet.requireSubmitted(caller.subject());
        var digest = Digest.text(Digest.sha256(text.whole(sheet)));
        var record = records.open(sheet.regionCode(), sheet.unitCode());
        sheet.approve(caller.subject(), record.at(), digest);
        sheets.flush();
        var raised = alerts.raise(text.raising(sheet, day.today(), record.at()));
        record.enter(new AuditEntry(
                "monitoring-sheet-approved",
                "monitoring-sheet",
                id,
                new TreeMap<>(Map.of("digest", digest, "lamp", sheet.lamp().toString(), "alerts", raised))));
        return actions.view(sheet);
    }

    @Transactional
    SheetView returnTo(UUID id, String ifMatch, String reason) {
        var sheet = current(id, ifMatch);
        sheet.returnTo(caller.subject(), reason);
        sheets.flush();
        enter("monitoring-sheet-returned", sheet, Map.of("reason", reason));
        return actions.view(sheet);
    }

    @Transactional
    SheetView get(UUID id) {
        return actions.view(sheets.require(id, caller.scope()));
    }

    List<SheetRow> page(MonitoringSheets.Filter filter, PageQuery query) {
        return sheets.page(filter, caller.scope(), query);
    }

    private MonitoringSheet current(UUID id, String ifMatch) {
        var sheet = sheets.require(id, caller.scope());
        EntityTags.require(ifMatch, sheet.version());
        return sheet;
    }

    private void enter(String act, MonitoringSheet sheet, Map<String, ?> content) {
        records.open(sheet.regionCode(), sheet.unitCode())
                .enter(new AuditEntry(act, "monitoring-sheet", sheet.id(), content));
    }
}
