package org.jixiao.budget.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Projection;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.ScopedReads;
import org.jixiao.common.web.EntityTags;

/** 机构改革: events of units, recorded by the administrator of both sides. */
@ApplicationScoped
class UnitEventService {

    private static final Projection<UnitEventView> VIEW = new Projection<>("""
            select id, region_code, unit_code, kind, effective_on, document_no, name, heir,
                array_to_string(parts, ','), recorded_at
            from unit_event""", UnitEventService::view);

    private final BudgetUnitRepository units;
    private final EntityManager database;
    private final ScopedReads reads;
    private final Records records;
    private final Caller caller;

    UnitEventService(
            BudgetUnitRepository units, EntityManager database, ScopedReads reads, Records records, Caller caller) {
        this.units = units;
        this.database = database;
        this.reads = reads;
        this.records = records;
        this.caller = caller;
    }

    /** @param version of the unit, after it */
    record Recorded(UnitEventView event, int version) {}

    @Transactional
    Recorded record(UUID id, String ifMatch, RecordUnitEvent request) {
        var unit = units.require(id, caller.scope());
        EntityTags.require(ifMatch, unit.version());
        request.check(unit.unitCode());
        database.lock(unit, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        requireNotEnded(unit);
        requireOthers(unit, request);
        var record = records.open(unit.regionCode(), unit.unitCode());
        var event = UnitEvent.recorded(unit, request, record.at(), caller.subject());
        database.persist(event);
        if (request.name() != null) {
            rename(unit, request, record);
        } else if (!request.heir().equals(unit.unitCode())) {
            unit.end(request.effectiveOn());
        }
        record.enter(new AuditEntry("unit-event-recorded", "unit", unit.id(), event.content()));
        database.flush();
        return new Recorded(event.view(), unit.version());
    }

    @Transactional
    List<UnitEventView> page(UUID id, PageQuery query) {
        var unit = units.require(id, caller.scope());
        return reads.list(VIEW.in(caller.scope())
                .and("region_code = ?", unit.regionCode())
                .and("unit_code = ?", unit.unitCode())
                .page(query));
    }

    /** From its day on the unit's profile says the new name; what was said before stays. */
    private void rename(BudgetUnit unit, RecordUnitEvent request, Records.Recording record) {
        var newest = units.newestProfile(unit).map(UnitProfile::description).orElseThrow(Refusal::notFound);
        if (request.effectiveOn().isBefore(newest.validFrom())) {
            throw Refusal.of(
                    UnitProblem.EVENT_TOO_EARLY,
                    "更名日 " + request.effectiveOn() + " 早于最近一份概况的生效日 " + newest.validFrom(),
                    "The unit has a profile from " + newest.validFrom() + " on, after the day of its new name");
        }
        unit.rename(request.name());
        var profile = newest.from(request.effectiveOn());
        database.persist(UnitProfile.recorded(unit, request.name(), profile, record.at(), caller.subject()));
    }

    private static void requireNotEnded(BudgetUnit unit) {
        if (unit.endedOn() != null) {
            throw Refusal.of(
                    UnitProblem.ENDED,
                    "单位 " + unit.unitCode() + " 已于 " + unit.endedOn() + " 撤销",
                    "Unit " + unit.unitCode() + " ended on " + unit.endedOn(),
                    Map.of("endedOn", unit.endedOn().toString()));
        }
    }

    /** Locked, so that one that ends meanwhile is seen: two mergers cannot make each unit the other's heir. */
    private void requireOthers(BudgetUnit unit, RecordUnitEvent request) {
        var parts = request.parts() == null ? Stream.<String>of() : request.parts().stream();
        Stream.concat(parts, Stream.ofNullable(request.heir()))
                .filter(code -> !code.equals(unit.unitCode()))
                .distinct()
                .sorted()
                .forEach(code -> requireActive(unit.regionCode(), code, request.effectiveOn()));
    }

    private void requireActive(String region, String code, LocalDate day) {
        caller.scope().require(region, code);
        var other = units.ofCode(region, code).orElse(null);
        if (other != null) {
            database.refresh(other, LockModeType.PESSIMISTIC_WRITE);
        }
        if (other == null || other.endedOn() != null) {
            throw Refusal.of(
                    UnitProblem.HEIR_UNKNOWN,
                    "单位 " + code + " 未登记或已撤销，不能自 " + day + " 起承接",
                    "Unit " + code + " is not registered or has ended");
        }
    }

    private static UnitEventView view(Row row) throws SQLException {
        return new UnitEventView(
                row.uuid(),
                row.text(),
                row.text(),
                row.constant(UnitEvent.Kind.class),
                row.date(),
                row.text(),
                row.text(),
                row.text(),
                list(row.text()),
                row.instant());
    }

    private static List<String> list(String joined) {
        return joined == null ? null : List.of(joined.split(","));
    }
}
