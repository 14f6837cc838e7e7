package org.jixiao.beneficiary.clash;

/**
 * What clashes among the households in {@code touched}, all of them at once, and what becomes of it. A table is asked for one
 * household at a time, by its index: joined as a whole it would be read as a whole, chunk after chunk.
 */
final class ClashSql {

    /** Who was entered. The first parameter is their households' ids. */
    private static final String TOUCHED = """
            touched as (select unnest(cast(? as uuid[])) id),
            present as (
                select m.* from touched t cross join lateral (
                    select m.id, m.household_id, m.identity_index, m.birth_date, m.insured_child, m.sex, m.name_index,
                        m.likeness_index
                    from member m where m.household_id = t.id and m.present offset 0) m),
            """;

    /** Registered or dead in another unit: yes or no, never where. */
    private static final String PERSONS = """
            elsewhere as (
                select * from registered_elsewhere(?, ?, (select array_agg(identity_index) from present))
                where registered or dead),
            """;

    /** Accounts into which more persons are paid than may be. */
    private static final String ACCOUNTS = """
            ever_paid_alike as (
                select distinct a.household_id from (
                    select distinct own.number_index from touched t cross join lateral (
                        select number_index from account where household_id = t.id offset 0) own) own
                cross join lateral (
                    select household_id from account
                    where region_code = ? and unit_code = ? and number_index = own.number_index offset 0) a),
            newest_account as (
                select a.* from ever_paid_alike e cross join lateral (
                    select household_id, member_id, number_index from account
                    where household_id = e.household_id order by recorded_at desc limit 1) a),
            crowded as (
                select number_index from newest_account group by number_index having count(distinct member_id) > ?),
            """;

    /** By what law the household is registered. */
    private static final String BASES = """
            newest_basis as (
                select b.* from touched t cross join lateral (
                    select household_id, basis, consented_on from legal_basis
                    where household_id = t.id order by recorded_at desc limit 1) b),
            """;

    /**
     * Two who are perhaps one person: whoever sounds alike in the same year of birth is weighed. They are found by the hash
     * alone, which holds the unit; asked for beside it, the unit could be searched by another index, person after person.
     */
    private static final String LIKENESS = """
            alike as (
                select distinct least(p.id, o.id) one, greatest(p.id, o.id) other
                from present p cross join lateral (
                    select m.id, m.household_id, m.name_index, m.region_code, m.unit_code from member m
                    where m.likeness_index = p.likeness_index and m.present and m.id <> p.id offset 0) o
                where o.region_code = ? and o.unit_code = ?
                  and (o.household_id <> p.household_id or o.name_index = p.name_index)),
            likely as (
                select one.household_id, one.id member_id, nullif(other.household_id, one.household_id) other_household,
                    other.id other_member, l.agreed, l.points
                from alike a
                cross join lateral (select * from member where id = a.one offset 0) one
                cross join lateral (select * from member where id = a.other offset 0) other
                cross join lateral likeness(
                    one.name_index = other.name_index, one.birth_date, other.birth_date, one.sex = other.sex,
                    (select count(distinct village) = 1 from household
                     where id in (one.household_id, other.household_id)),
                    (select case when member_id = one.id then number_index end from account
                     where household_id = one.household_id order by recorded_at desc limit 1)
                    = (select case when member_id = other.id then number_index end from account
                       where household_id = other.household_id order by recorded_at desc limit 1)) l
                where l.points >= ?),
            """;

    /** Benefits in another unit that exclude one here: yes or no, never where. */
    private static final String BENEFITS = """
            enrolled as (
                select row_number() over () place, e.id enrolment, e.household_id, e.member_id, p.code,
                    array_to_string(p.excludes, ',') excluded, coalesce(e.from_day, cast(? as date)) since,
                    m.identity_index
                from touched t cross join lateral (
                    select * from enrolment where household_id = t.id and status <> 'exited' offset 0) e
                join programme p on p.id = e.programme_id
                cross join lateral (
                    select identity_index from member
                    where household_id = e.household_id and present and (e.member_id is null or id = e.member_id)
                    offset 0) m),
            doubled as (
                select distinct e.household_id, e.member_id, e.enrolment
                from benefits_elsewhere(?, ?,
                    (select array_agg(identity_index order by place) from enrolled),
                    (select array_agg(cast(code as text) order by place) from enrolled),
                    (select array_agg(excluded order by place) from enrolled),
                    (select array_agg(since order by place) from enrolled)) b
                join enrolled e on e.place = b.place
                where b.standing),
            """;

    /** Rows of (kind, household, member, other household, other member, what agreed, points, enrolment). */
    private static final String FOUND = """
            certain as (
                select 'registered-elsewhere' kind, p.household_id, p.id member_id, cast(null as uuid) other
                from present p join elsewhere e on e.identity_index = p.identity_index where e.registered
                union all
                select 'dead-elsewhere', p.household_id, p.id, null
                from present p join elsewhere e on e.identity_index = p.identity_index where e.dead
                union all
                select 'account-shared', one.household_id, one.member_id, other.household_id
                from newest_account one
                join crowded c on c.number_index = one.number_index
                join newest_account other
                  on other.number_index = one.number_index and other.household_id > one.household_id
                where one.household_id in (select id from touched) or other.household_id in (select id from touched)
                union all
                select 'insured-child-age', p.household_id, p.id, null
                from present p
                where p.insured_child
                  and extract(year from age(cast(? as timestamp), cast(p.birth_date as timestamp))) not between ? and ?
                union all
                select 'consent-missing', p.household_id, p.id, null
                from present p join newest_basis b on b.household_id = p.household_id
                where b.basis = 'consent' and b.consented_on is null
                  and extract(year from age(cast(? as timestamp), cast(p.birth_date as timestamp))) < ?
                union all
                select 'grade-missing', h.id, null, null
                from touched t cross join lateral (
                    select id from household where id = t.id and 'disabled-only-child' = any (categories) offset 0) h
                where exists (select from category_ground g where g.household_id = h.id)
                  and not exists (
                      select from category_ground g
                      where g.household_id = h.id and g.category = 'disabled-only-child' and g.grade <= 3)
            ),
            found as (
                select c.*, cast(null as uuid) other_member, cast(null as varchar) agreed, cast(null as integer) points,
                    cast(null as uuid) enrolment
                from certain c
                union all
                select 'likely-same-person', household_id, member_id, other_household, other_member, agreed, points, null
                from likely
                union all
                select 'double-benefit', household_id, member_id, null, null, null, null, enrolment from doubled)""";

    /**
     * Both in one statement: what clashes is found once. What is cleared is not found, so neither meets the other. A
     * decision on two who are alike is asked for again when more of them agrees than did then.
     */
    static final String CLEAR_AND_TELL =
            "with " + TOUCHED + PERSONS + ACCOUNTS + BASES + LIKENESS + BENEFITS + FOUND + """
            , standing as (
                select c.id from touched t cross join lateral (
                    select id from clash where household_id = t.id and status <> 'cleared'
                    union all
                    select id from clash where other_household = t.id and status <> 'cleared' offset 0) c),
            cleared as (
                update clash c set status = 'cleared', cleared_at = ?, version = c.version + 1
                where c.id = any (array(select id from standing)) and not exists (
                    select from found f where f.kind = c.kind and f.household_id = c.household_id
                      and f.member_id is not distinct from c.member_id
                      and f.other is not distinct from c.other_household
                      and f.other_member is not distinct from c.other_member
                      and f.enrolment is not distinct from c.enrolment_id))
            insert into clash (id, version, region_code, unit_code, kind, household_id, member_id, other_household,
                other_member, agreed, points, enrolment_id, status, found_at)
            select uuidv7(), 0, ?, ?, f.kind, f.household_id, f.member_id, f.other, f.other_member, f.agreed, f.points,
                f.enrolment, 'open', ?
            from found f
            on conflict (household_id, kind, member_id, other_household, other_member, enrolment_id)
            where status <> 'cleared'
            do update set agreed = excluded.agreed, points = excluded.points, version = clash.version + 1,
                status = case when excluded.points > clash.decided_points then 'open' else clash.status end,
                decision = case when excluded.points > clash.decided_points then null else clash.decision end
            where excluded.agreed <> clash.agreed""";

    private ClashSql() {}
}
