package org.jixiao.beneficiary.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jixiao.common.scope.Row;
import org.jixiao.common.scope.Statements;

/** Households of a unit whose key's year is not after a given one, with what ties them to the register. */
@ApplicationScoped
class KeptHouseholds {

    private static final String TIES = """
            with chosen as materialized (
                select id, retention_year from household
                where region_code = ? and unit_code = ? and retention_year <= ? and destroyed_at is null and id > ?
                order by id limit ?),
            used as (
                select household_id, max(cast(recorded_at at time zone ? as date)) last_day from household_version
                where household_id in (select id from chosen) group by household_id
                union all
                select d.household_id, max(d.delivered_on) from delivery d
                where d.region_code = ? and d.unit_code = ? and d.household_id in (select id from chosen)
                  and not exists (select from delivery_void v where v.fiscal_year = d.fiscal_year and v.delivery_id = d.id)
                group by d.household_id
                union all
                select e.household_id, max(v.effective_on) from enrolment e join enrolment_event v on v.enrolment_id = e.id
                where e.household_id in (select id from chosen) group by e.household_id
                union all
                select household_id, max(applied_on) from enrolment
                where household_id in (select id from chosen) group by household_id
                union all
                select household_id, max(cast(coalesce(decided_at, found_at) as date)) from clash
                where household_id in (select id from chosen) group by household_id
                union all
                select d.household_id, max(r.recovered_on) from recovery r join delivery d on d.id = r.delivery_id
                where d.household_id in (select id from chosen) group by d.household_id),
            open as (
                select household_id from enrolment
                where status in ('enrolled', 'paused') and household_id in (select id from chosen)
                union all
                select household_id from amendment
                where status = 'proposed' and household_id in (select id from chosen)
                union all
                select household_id from clash where status = 'open' and household_id in (select id from chosen)
                union all
                select other_household from clash where status = 'open' and other_household in (select id from chosen)
                union all
                select d.household_id from recovery_request r join delivery d on d.id = r.delivery_id
                where r.status = 'proposed' and d.household_id in (select id from chosen))
            select c.id, c.retention_year, exists (select from open o where o.household_id = c.id),
                (select max(u.last_day) from used u where u.household_id = c.id)
            from chosen c order by c.id""";

    private final Statements statements;
    private final ZoneId zone;

    KeptHouseholds(Statements statements, ZoneId zone) {
        this.statements = statements;
        this.zone = zone;
    }

    /** In the order of their ids, no more than asked for. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Kept> after(UUID last, String region, String unit, int year, int most) {
        return statements.all(TIES, KeptHouseholds::kept, region, unit, year, last, most, zone.getId(), region, unit);
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(row.uuid(), row.integer(), row.flag(), row.date());
    }
}
