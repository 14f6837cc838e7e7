package org.jixiao.beneficiary.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.query.ScopedRows;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.scope.Statements;

/** Who read whose value, and why. A row is committed before the value leaves; nothing turns this off. */
@ApplicationScoped
public class AccessLog {

    private final EntityManager database;
    private final Statements statements;
    private final ScopedRows rows;
    private final Caller caller;
    private final ZoneId zone;

    AccessLog(EntityManager database, Statements statements, ScopedRows rows, Caller caller, ZoneId zone) {
        this.statements = statements;
        this.database = database;
        this.rows = rows;
        this.caller = caller;
        this.zone = zone;
    }

    /** Whose data is read; the member or both ids are null where no person was found or a whole file is read. */
    public record Target(String region, String unit, UUID member, UUID household) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Target target, Reading reading) {
        record(target, reading, null);
    }

    /** @param purpose for which more is shown than without one; null for none */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Target target, Reading reading, Purpose purpose) {
        record(
                target,
                reading.code(),
                purpose == null ? reading.purpose() : reading.purpose() + "，用于" + purpose.label());
    }

    /** A list is read as a whole: where it spans several of the caller's units, the first of them stands for all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordList(String region, String unit, Reading reading) {
        recordList(region, unit, reading, null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void recordList(String region, String unit, Reading reading, Purpose purpose) {
        var scope = caller.scope();
        if (region != null && unit != null && scope.covers(region, unit)) {
            record(new Target(region, unit, null, null), reading, purpose);
        } else if (!scope.region().isEmpty() && !scope.units().isEmpty()) {
            record(new Target(scope.region(), anyUnit(), null, null), reading, purpose);
        }
        // Whoever has no scope sees no row, and there is no unit in whose record that could be said.
    }

    /** The unit that stands for all of the caller's. */
    public String anyUnit() {
        return caller.scope().units().stream().sorted().findFirst().orElse("");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    UUID record(Target target, String field, String purpose) {
        var id = UuidV7.next();
        try {
            insert(id, now(), target, field, purpose);
        } catch (PersistenceException unwritable) {
            throw notRecorded(unwritable);
        }
        return id;
    }

    /** No value without its record. Wrapped, because a use case may commit after a refusal, and this must not be. */
    private static IllegalStateException notRecorded(PersistenceException unwritable) {
        return new IllegalStateException(
                unwritable.getClass().getName(),
                Refusal.of(
                        PrivacyProblem.ACCESS_NOT_RECORDED,
                        "访问留痕无法写入，因此未提供任何个人信息，请稍后再试或联系管理员",
                        "The access cannot be recorded, so nothing is shown; try again later or tell an administrator"));
    }

    private void insert(UUID id, Instant at, Target target, String field, String purpose) {
        database.createNativeQuery("""
                insert into access_log (fiscal_year, id, region_code, unit_code, member_id, household_id, field,
                    purpose, actor, actor_name, recorded_at)
                values (?1, ?2, ?3, ?4, cast(?5 as uuid), cast(?6 as uuid), ?7, ?8, ?9, ?10, ?11)""")
                .setParameter(1, at.atZone(zone).getYear())
                .setParameter(2, id)
                .setParameter(3, target.region())
                .setParameter(4, target.unit())
                .setParameter(5, text(target.member()))
                .setParameter(6, text(target.household()))
                .setParameter(7, field)
                .setParameter(8, purpose)
                .setParameter(9, caller.subject())
                .setParameter(10, caller.name())
                .setParameter(11, at)
                .executeUpdate();
    }

    /** How many whole values the caller has read today. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long disclosedToday() {
        var startOfDay = now().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return ((Number) database.createNativeQuery("""
                select count(*) from access_log
                where actor = ?1 and recorded_at >= ?2 and field in ('identity-number', 'name', 'amendment')""")
                        .setParameter(1, caller.subject())
                        .setParameter(2, startOfDay)
                        .getSingleResult())
                .longValue();
    }

    /** Committed before the export begins: it is as much a reading of the log as a page of it. */
    @Transactional
    public void noteExport(String region, String unit) {
        recordList(region, unit, Reading.ACCESS_LOG);
    }

    @Transactional
    public List<Disclosure.Access> page(String unit, PageQuery query) {
        recordList(caller.scope().region(), unit, Reading.ACCESS_LOG);
        return rows.list("""
                select id, region_code, unit_code, member_id, household_id, field, purpose, actor_name, recorded_at
                from access_log
                where {scope} and id > :after and (:unit = '' or unit_code = :unit)
                order by id limit :fetch""", Map.of("after", query.afterId(), "unit", unit, "fetch", query.fetch())).stream()
                .map(row -> new Disclosure.Access(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, UUID.class),
                        row.get(4, UUID.class),
                        row.get(5, String.class),
                        row.get(6, String.class),
                        row.get(7, String.class),
                        row.get(8, Instant.class)))
                .toList();
    }

    private Instant now() {
        return statements.recordedNow();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
