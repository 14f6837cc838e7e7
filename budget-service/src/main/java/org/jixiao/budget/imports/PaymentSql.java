package org.jixiao.budget.imports;

/**
 * Judges and loads the staged rows of some units, all of them in one statement: what goes back, what the ledger has
 * already, and what is new. The rules are those of a single payment, and the row hash is that of {@code Payment}.
 */
final class PaymentSql {

    /**
     * Rows are staged in no time and nobody has counted them: a planner that takes them for few would go through all of
     * one side for each row of the other. What is looked up in a ledger is looked up by its index whatever is set here.
     */
    static final String PLANNED_FOR_MANY = "select set_config('enable_nestloop', 'off', true)";

    private static final String JUDGED = """
            with act as (
                select ?::uuid as job, ?::varchar as region, ?::varchar[] as units, ?::uuid[] as lines,
                    ?::timestamptz as at, ?::text as said_at, ?::varchar as by_whom),
            staged as (
                select line, unit, fiscal_year, project_code, functional_code, economic_code, source, line_id, amount,
                    paid_on, voucher_no, summary, indicator, period
                from import_stage
                where job_id = (select job from act) and unit = any ((select units from act)::varchar[])),
            line as (
                select l.id, l.unit_code, l.fiscal_year, l.project_id, l.functional_code, l.economic_code, l.source,
                    (select p.code from project p where p.id = l.project_id) as code, l.adjusted - l.spent as available
                from budget_line l where l.id = any ((select lines from act)::uuid[])),
            held as (
                select distinct on (project_id) project_id, id, mode, citing from project_hold
                where project_id in (select project_id from line) order by project_id, version desc),
            closed as (
                select unit_code, fiscal_year from unit_year
                where region_code = (select region from act) and unit_code = any ((select units from act)::varchar[])
                    and closed_at is not null),
            described as (
                select unit_code, fiscal_year, coalesce(code, '') as code, functional_code, economic_code, source,
                    array_agg(id) as ids
                from line where project_id is null or code is not null group by 1, 2, 3, 4, 5, 6),
            matched as (
                select s.*, coalesce(n.id, case when s.line_id is null and cardinality(d.ids) = 1 then d.ids[1] end)
                        as target,
                    s.line_id is null and coalesce(cardinality(d.ids) > 1, false) as ambiguous,
                    row_number() over (partition by s.unit, s.fiscal_year, s.voucher_no order by s.line) > 1 as again
                from staged s
                left join described d on d.unit_code = s.unit and d.fiscal_year = s.fiscal_year
                    and d.code = s.project_code and d.functional_code = s.functional_code
                    and d.economic_code = s.economic_code and d.source = s.source
                left join line n on n.id = s.line_id and n.unit_code = s.unit and n.fiscal_year = s.fiscal_year
                    and s.project_code in ('', n.code) and n.functional_code = s.functional_code
                    and n.economic_code = s.economic_code and n.source = s.source),
            compared as (
                select m.*, e.id is not null as recorded,
                    not m.again and e.id is not null and e.line_id is not distinct from m.target and e.amount = m.amount
                        and e.paid_on = m.paid_on and e.summary = m.summary and e.reverses is null as unchanged
                from matched m
                left join lateral (
                    select p.id, p.line_id, p.amount, p.paid_on, p.summary, p.reverses from payment p
                    where p.fiscal_year = m.fiscal_year and p.fiscal_year = any (?::integer[]) and p.region_code = (select region from act)
                        and p.unit_code = m.unit and p.voucher_no = m.voucher_no limit 1) e on true),
            ruled as (
                select c.*, case when unchanged then '' else concat_ws(',',
                    case when y.unit_code is not null then 'YEAR_CLOSED' end,
                    case when target is null and not ambiguous and project_code <> '' and not exists (
                            select from project p where p.region_code = (select region from act)
                                and p.unit_code = c.unit and p.code = c.project_code)
                        then 'PROJECT_UNKNOWN'
                        when target is null and not ambiguous then 'LINE_UNKNOWN' when ambiguous then 'LINE_AMBIGUOUS' end,
                    case when h.mode in ('HOLD', 'PAUSE') then 'PROJECT_HELD'
                        when h.citing and (indicator is null or period is null) then 'CITATION_MISSING' end,
                    case when again then 'VOUCHER_TWICE' when recorded then 'VOUCHER_DIFFERS' end) end as breaks,
                    l.project_id, l.available, case when h.mode = 'WARN' then h.id end as warned_by
                from compared c
                left join line l on l.id = c.target
                left join held h on h.project_id = l.project_id
                left join closed y on y.unit_code = c.unit and y.fiscal_year = c.fiscal_year),
            summed as (
                select r.*, sum(amount) filter (where breaks = '' and not unchanged)
                    over (partition by target order by r.line) as up_to_here
                from ruled r),
            verdict as materialized (
                select line, unit, fiscal_year, target, project_id, amount, paid_on, voucher_no, summary, indicator,
                    period, warned_by, unchanged, case when breaks <> '' or unchanged then breaks
                        when up_to_here > available then 'OVER_LINE' else '' end as verdict,
                    case when breaks = '' and not unchanged and up_to_here <= available then uuidv7() end as id
                from summed),
            """;

    private static final String RETURNED = """
            returned as (
                insert into import_fault (job_id, region_code, unit_code, line, rules, cells)
                select j.id, j.region_code, j.unit_code, v.line, v.verdict, s.cells
                from verdict v join import_stage s on s.line = v.line join import_job j on j.id = s.job_id
                where v.verdict <> '' and s.job_id = (select job from act)
                    and s.unit = any ((select units from act)::varchar[])),
            emptied as (
                delete from import_stage
                where job_id = (select job from act) and unit = any ((select units from act)::varchar[]))
            """;

    /** RFC 8785 by hand: names in order, texts as to_json writes them, which is the same form; the driver's dates are ISO. */
    private static final String RECORDED = """
            recorded as (
                insert into payment (fiscal_year, id, region_code, unit_code, line_id, project_id, amount, paid_on,
                    voucher_no, summary, indicator, period, warned_by, recorded_at, recorded_by, row_hash)
                select fiscal_year, id, act.region, unit, target, project_id, amount, paid_on, voucher_no, summary,
                    indicator, period, warned_by, act.at, act.by_whom, sha256(convert_to(concat('{"amount":"', amount, '","fiscalYear":', fiscal_year,
                        ',"id":"', id, '"', ',"indicator":' || to_json(indicator)::text, ',"line":"', target,
                        '","paidOn":"', paid_on, '"', ',"period":"' || period || '"',
                        ',"project":"' || project_id || '"', ',"recordedAt":"', act.said_at, '","recordedBy":',
                        to_json(act.by_whom), ',"region":', to_json(act.region), ',"summary":', to_json(summary),
                        ',"unit":', to_json(unit), ',"voucherNo":', to_json(voucher_no), ',"warnedBy":"' || warned_by || '"', '}'), 'UTF8'))
                from verdict, act where id is not null
                returning unit_code, line_id, amount, row_hash),
            spent as (
                update budget_line l set spent = l.spent + r.total, version = l.version + 1
                from (select line_id, sum(amount) as total from recorded group by line_id) r
                where l.id = r.line_id and l.id = any ((select lines from act)::uuid[])),
            """;

    private static final String COUNTED = """
            select v.unit, v.accepted, v.unchanged, v.rejected, v.amount, r.digest
            from (
                select unit, count(id) as accepted, count(*) filter (where unchanged) as unchanged,
                    count(*) filter (where verdict <> '') as rejected,
                    coalesce(sum(amount) filter (where id is not null), 0) as amount
                from verdict group by unit) v
            left join %s r on r.unit = v.unit order by v.unit""";

    private static final String DIGESTS = """
            (select unit_code as unit, sha256(string_agg(row_hash, ''::bytea order by row_hash)) as digest
            from recorded group by unit_code)""";

    static final String LOAD = JUDGED + RECORDED + RETURNED + COUNTED.formatted(DIGESTS);
    static final String TRY =
            JUDGED + RETURNED + COUNTED.formatted("(select '' as unit, null::bytea as digest where false)");

    /** Rows that cannot be judged further: unreadable, or of a unit that this import is not for. */
    static final String SORT_OUT = """
            with sorted as (
                insert into import_fault (job_id, region_code, unit_code, line, rules, cells)
                select s.job_id, j.region_code, j.unit_code, s.line,
                    concat_ws(',', nullif(s.rules, ''), case when s.unit is not null and u.id is null
                        then 'UNIT_UNKNOWN' end), s.cells
                from import_job j join import_stage s on s.job_id = j.id
                left join unit u on u.region_code = j.region_code and u.unit_code = s.unit
                    and (j.unit_code in ('*', u.unit_code) or j.unit_code = left(u.unit_code, 3))
                where j.id = ? and (s.rules <> '' or u.id is null)
                returning line)
            delete from import_stage where job_id = ? and line in (select line from sorted)""";

    /** Of the units that come next; of the last of them perhaps not all. */
    static final String NEXT = """
            select unit, count(*) from (
                select unit from import_stage where job_id = ? order by unit limit ?) next
            group by unit order by unit""";

    private static final String STAGED = " from import_stage where job_id = ? and unit = any(?))";

    static final String YEARS = """
            select fiscal_year from unit_year
            where region_code = ? and (unit_code, fiscal_year) in (select unit, fiscal_year""" + STAGED + " order by unit_code, fiscal_year";

    /** No closing until the commit. */
    static final String KEEP_YEARS = YEARS + " for share";

    /** What rows can mean; a line that a row names by its id has the codes of the row as well. */
    static final String LINES = """
            select id, project_id from budget_line
            where region_code = ? and in_force and (unit_code, fiscal_year, functional_code, economic_code, source) in (
                select unit, fiscal_year, functional_code, economic_code, source""" + STAGED + " order by id";

    /** Two payments of the last yuan of a line cannot both see it, whichever way they come. */
    static final String LOCK_LINES = LINES + " for update";

    /** No hold is placed until the commit: what it would refuse is not on its way. */
    static final String KEEP_PROJECTS = "select 1 from project where id = any(?) order by id for share";

    private PaymentSql() {}
}
