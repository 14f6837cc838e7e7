package org.jixiao.budget.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.budget.ledger.BudgetEntry;
import org.jixiao.budget.line.AddedLines;
import org.jixiao.budget.line.BudgetLine;
import org.jixiao.budget.line.BudgetLineRepository;
import org.jixiao.budget.workflow.Selection;
import org.jixiao.budget.year.UnitYear;
import org.jixiao.budget.year.UnitYears;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Text;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;
import org.jixiao.common.workflow.SecondPerson;

/** Locks in the order of all use cases: the year, the adjustment, its lines by id, the unit's head. */
@ApplicationScoped
class AdjustmentService {

    private static final Text OWN =
            new Text("您申请的预算调整，须由另一人批准", "You requested this adjustment; another person has to decide on it");

    private final AdjustmentRepository adjustments;
    private final BudgetLineRepository lines;
    private final AddedLines added;
    private final CarriedOver carriedOver;
    private final UnitYears years;
    private final EntityManager database;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    AdjustmentService(
            AdjustmentRepository adjustments,
            BudgetLineRepository lines,
            AddedLines added,
            CarriedOver carriedOver,
            UnitYears years,
            EntityManager database,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.adjustments = adjustments;
        this.lines = lines;
        this.added = added;
        this.carriedOver = carriedOver;
        this.years = years;
        this.database = database;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    AdjustmentView request(RequestAdjustment request) {
        caller.scope().require(request.region(), request.unit());
        request.check(day.today());
        var year = new UnitYear(request.region(), request.unit(), request.fiscalYear());
        hold(year, request.kind() == AdjustmentKind.CARRY_OVER);
        var adjustment = Adjustment.requested(withLines(request, year), caller.subject());
        var affected = locked(adjustment);
        requireAdjustable(request, adjustment, affected);
        carriedOver.require(adjustment, affected.values());
        var record = records.open(request.region(), request.unit());
        adjustments.persistAndFlush(adjustment);
        record.enter(entry("adjustment-requested", adjustment, adjustment.content()));
        return adjustment.view();
    }

    @Transactional
    AdjustmentView approve(UUID id, String ifMatch) {
        hold(adjustments.requireYear(id, caller.scope()), adjustments.isCarryOver(id));
        var adjustment = decidedOn(id, ifMatch);
        adjustment.requireRequested();
        var affected = locked(adjustment);
        carriedOver.require(adjustment, affected.values());
        var record = records.open(adjustment.year().region(), adjustment.year().unit());
        adjustment.approve(record.at(), caller.subject());
        adjustment.changes().forEach(change -> apply(adjustment, change, affected.get(change.lineId()), record.at()));
        record.enter(entry("adjustment-approved", adjustment, adjustment.content()));
        database.flush();
        return adjustment.view();
    }

    @Transactional
    AdjustmentView giveBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var adjustment = decidedOn(id, ifMatch);
        adjustment.giveBack(request.reason());
        records.open(adjustment.year().region(), adjustment.year().unit())
                .enter(entry("adjustment-returned", adjustment, Map.of("reason", request.reason())));
        database.flush();
        return adjustment.view();
    }

    @Transactional
    AdjustmentView get(UUID id) {
        return adjustments.require(id, caller.scope()).view();
    }

    @Transactional
    List<AdjustmentView> page(String region, String unit, Integer fiscalYear, PageQuery query) {
        var selection = new Selection(caller.scope(), query).ofUnitYear(region, unit, fiscalYear);
        return adjustments.page(selection, query).stream().map(Adjustment::view).toList();
    }

    /** What is carried over is added up over the unit, so such changes come one after the other. */
    private void hold(UnitYear year, boolean isCarryOver) {
        if (isCarryOver) {
            years.writeAlone(year);
        } else {
            years.write(year);
        }
    }

    /** The lines that it asks for become lines of the budget, not in force yet. */
    private RequestAdjustment withLines(RequestAdjustment request, UnitYear year) {
        var known = new ArrayList<RequestAdjustment.LineChange>();
        for (int i = 0; i < request.changes().size(); i++) {
            var change = request.changes().get(i);
            known.add(
                    change.newLine() == null
                            ? change
                            : change.to(added.add(year, change.newLine().line(), "/changes/" + i + "/newLine")));
        }
        return request.to(known);
    }

    private static void requireAdjustable(
            RequestAdjustment request, Adjustment adjustment, Map<UUID, BudgetLine> affected) {
        var named = request.changes().stream()
                .map(RequestAdjustment.LineChange::line)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        adjustment.changes().stream()
                .filter(change -> named.contains(change.lineId()))
                .forEach(change -> affected.get(change.lineId()).requireAdjustable(change.change()));
    }

    private void apply(Adjustment adjustment, AdjustmentChange change, BudgetLine line, Instant at) {
        if (!line.isInForce()) {
            added.bringIntoForce(line);
        }
        line.adjust(change.change());
        database.persist(BudgetEntry.of(line.target(), adjustment.document(), change.change(), at, caller.subject()));
    }

    private Adjustment decidedOn(UUID id, String ifMatch) {
        var adjustment = adjustments.requireLocked(id, caller.scope());
        EntityTags.require(ifMatch, adjustment.version());
        SecondPerson.require(caller.subject(), OWN, adjustment.requestedBy());
        return adjustment;
    }

    private Map<UUID, BudgetLine> locked(Adjustment adjustment) {
        var ids = adjustment.changes().stream().map(AdjustmentChange::lineId).toList();
        return lines.requireLocked(ids, adjustment.year()).stream()
                .collect(Collectors.toMap(BudgetLine::id, Function.identity()));
    }

    private static AuditEntry entry(String act, Adjustment adjustment, Map<String, ?> content) {
        return new AuditEntry(act, "adjustment", adjustment.id(), content);
    }
}
