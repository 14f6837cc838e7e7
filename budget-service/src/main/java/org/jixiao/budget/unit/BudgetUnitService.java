package org.jixiao.budget.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;

@ApplicationScoped
class BudgetUnitService {

    private final BudgetUnitRepository units;
    private final EntityManager database;
    private final Records records;
    private final Caller caller;

    BudgetUnitService(BudgetUnitRepository units, EntityManager database, Records records, Caller caller) {
        this.units = units;
        this.database = database;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    BudgetUnitView register(RegisterUnit request) {
        caller.scope().require(request.region(), request.code());
        request.profile().check("/profile");
        units.successorOf(request.region()).ifPresent(successor -> {
            throw Refusal.of(
                    UnitProblem.REGION_REPLACED,
                    "区划代码 " + request.region() + " 已停用，现为 " + successor,
                    "The region code " + request.region() + " was replaced by " + successor,
                    Map.of("successor", successor));
        });
        if (units.ofCode(request.region(), request.code()).isPresent()) {
            throw Refusal.of(
                    UnitProblem.CODE_TAKEN,
                    "单位代码 " + request.code() + " 在该区划已登记",
                    "Unit " + request.code() + " is registered in this region already");
        }
        var unit = BudgetUnit.of(
                UuidV7.next(), request.region(), request.code(), request.code().substring(0, 3), request.name());
        var record = records.open(request.region(), request.code());
        units.persistAndFlush(unit);
        var profile = describe(unit, unit.name(), request.profile(), record);
        record.enter(new AuditEntry("unit-registered", "unit", unit.id(), Map.of("name", unit.name())));
        return BudgetUnitView.of(unit, profile);
    }

    @Transactional
    BudgetUnitView describe(UUID id, String ifMatch, DescribeUnit description) {
        description.check("");
        var unit = changed(id, ifMatch);
        var record = records.open(unit.regionCode(), unit.unitCode());
        var profile = describe(unit, units.nameOn(description.validFrom(), unit), description, record);
        record.enter(new AuditEntry(
                "unit-described",
                "unit",
                unit.id(),
                Map.of("validFrom", description.validFrom().toString())));
        database.flush();
        return BudgetUnitView.of(unit, profile);
    }

    BudgetUnitView get(UUID id, LocalDate asOf) {
        return units.view(id, asOf, caller.scope());
    }

    List<BudgetUnitView> page(String region, String code, LocalDate asOf, PageQuery query) {
        return units.page(region, code, asOf, caller.scope(), query);
    }

    private BudgetUnit changed(UUID id, String ifMatch) {
        var unit = units.require(id, caller.scope());
        EntityTags.require(ifMatch, unit.version());
        database.lock(unit, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return unit;
    }

    private UnitProfile describe(BudgetUnit unit, String name, DescribeUnit description, Records.Recording record) {
        var profile = UnitProfile.recorded(unit, name, description, record.at(), caller.subject());
        database.persist(profile);
        return profile;
    }
}
