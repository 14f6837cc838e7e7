package org.jixiao.budget.imports;

/**
 * Judges and loads the staged rows of one unit, all of them in one statement: what goes back, what the ledger has
 * already, and what is new. The rules are those of a single payment, and the row hash is that of {@code Payment}.
 */
final class PaymentSql {

    private static final String JUDGED = """
            with act as (
                select ?::uuid as job, ?::varchar as region, ?::varchar as unit, ?::timestamptz as at, ?::text as said_at,
                    ?::varchar as by_whom),
            line as (
                select l.id, l.fiscal_year, l.project_id, l.functional_code, l.economic_code, l.source, p.code,
                    l.adjusted - l.spent as available
                from budget_line l left join project p on p.id = l.project_id
                where l.region_code = (select region from act) and l.unit_code = (select unit from act) and l.in_force),
            held as (
                select distinct on (project_id) project_id, id, mode, citing from project_hold
                where region_code = (select region from act) and unit_code = (select unit from act)
                order by project_id, version desc),
            described as (
                select fiscal_year, coalesce(code, '') as code, functional_code, economic_code, source,
                    array_agg(id) as ids
                from line where project_id is null or code is not null group by 1, 2, 3, 4, 5),
            matched as (
                select s.*, coalesce(n.id, case when s.line_id is null and cardinality(d.ids) = 1 then d.ids[1] end)
                        as target,
                    s.line_id is null and coalesce(cardinality(d.ids) > 1, false) as ambiguous,
                    row_number() over (partition by s.fiscal_year, s.voucher_no order by s.line) > 1 as again
                from import_stage s
                left join described d on d.fiscal_year = s.fiscal_year and d.code = s.project_code
                    and d.functional_code = s.functional_code and d.economic_code = s.economic_code
                    and d.source = s.source
                left join line n on n.id = s.line_id and n.fiscal_year = s.fiscal_year
                    and s.project_code in ('', n.code) and n.functional_code = s.functional_code
                    and n.economic_code = s.economic_code and n.source = s.source
                where s.job_id = (select job from act) and s.unit = (select unit from act)),
            compared as (
                select m.*, e.id is not null as recorded,
                    not m.again and e.id is not null and e.line_id is not distinct from m.target and e.amount = m.amount
                        and e.paid_on = m.paid_on and e.summary = m.summary and e.reverses is null as unchanged
                from matched m
                left join payment e on e.fiscal_year = m.fiscal_year and e.region_code = (select region from act)
                    and e.unit_code = (select unit from act) and e.voucher_no = m.voucher_no),
            ruled as (
                select c.*, case when unchanged then '' else concat_ws(',',
                    case when y.closed_at is not null then 'YEAR_CLOSED' end,
                    case when target is null and not ambiguous and project_code <> '' and not exists (
                            select from project p where p.region_code = (select region from act)
                                and p.unit_code = (select unit from act) and p.code = c.project_code)
                        then 'PROJECT_UNKNOWN'
                        when target is null and not ambiguous then 'LINE_UNKNOWN' when ambiguous then 'LINE_AMBIGUOUS' end,
                    case when h.mode in ('HOLD', 'PAUSE') then 'PROJECT_HELD'
                        when h.citing and (indicator is null or period is null) then 'CITATION_MISSING' end,
                    case when again then 'VOUCHER_TWICE' when recorded then 'VOUCHER_DIFFERS' end) end as breaks,
                    l.project_id, l.available, case when h.mode = 'WARN' then h.id end as warned_by
                from compared c
                left join line l on l.id = c.target
                left join held h on h.project_id = l.project_id
                left join unit_year y on y.region_code = (select region from act)
                    and y.unit_code = (select unit from act) and y.fiscal_year = c.fiscal_year),
            summed as (
                select r.*, sum(amount) filter (where breaks = '' and not unchanged)
                    over (partition by target order by r.line) as up_to_here
                from ruled r),
            verdict as materialized (
                select u.*, case when breaks = '' and not unchanged and up_to_here > available
                    then 'OVER_LINE' else breaks end as verdict
                from summed u),
            fresh as materialized (
                select v.*, uuidv7() as id from verdict v where verdict = '' and not unchanged),
            """;

    private static final String RETURNED = """
            returned as (
                insert into import_fault (job_id, region_code, unit_code, line, rules, cells)
                select v.job_id, j.region_code, j.unit_code, v.line, v.verdict, v.cells
                from verdict v join import_job j on j.id = v.job_id where v.verdict <> '' returning 1),
            emptied as (
                delete from import_stage
                where job_id = (select job from act) and unit = (select unit from act) returning 1)
            """;

    /** RFC 8785 by hand: names in order, texts as to_json writes them, which is the same form. */
    private static final String RECORDED = """
            recorded as (
                insert into payment (fiscal_year, id, region_code, unit_code, line_id, project_id, amount, paid_on,
                    voucher_no, summary, indicator, period, warned_by, recorded_at, recorded_by, row_hash)
                select fiscal_year, id, act.region, act.unit, target, project_id, amount, paid_on, voucher_no, summary,
                    indicator, period, warned_by, act.at, act.by_whom, sha256(convert_to(concat('{"amount":"', amount, '","fiscalYear":', fiscal_year,
                        ',"id":"', id, '"', ',"indicator":' || to_json(indicator)::text, ',"line":"', target,
                        '","paidOn":"', to_char(paid_on, 'YYYY-MM-DD'), '"', ',"period":"' || period || '"',
                        ',"project":"' || project_id || '"', ',"recordedAt":"', act.said_at, '","recordedBy":',
                        to_json(act.by_whom), ',"region":', to_json(act.region), ',"summary":', to_json(summary),
                        ',"unit":', to_json(act.unit), ',"voucherNo":', to_json(voucher_no), ',"warnedBy":"' || warned_by || '"', '}'), 'UTF8'))
                from fresh, act
                returning line_id, amount, row_hash),
            spent as (
                update budget_line l set spent = l.spent + r.total, version = l.version + 1
                from (select line_id, sum(amount) as total from recorded group by line_id) r
                where l.id = r.line_id returning 1),
            """;

    private static final String COUNTED = """
            select (select count(*) from %1$s), (select count(*) from verdict where unchanged),
                (select count(*) from returned), (select coalesce(sum(amount), 0) from %1$s),
                (select sha256(coalesce(string_agg(row_hash, '' order by row_hash), '')) from %2$s)""";

    static final String LOAD = JUDGED + RECORDED + RETURNED + COUNTED.formatted("recorded", "recorded");
    static final String TRY =
            JUDGED + RETURNED + COUNTED.formatted("fresh", "(select ''::bytea as row_hash where false)");

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

    private PaymentSql() {}
}
