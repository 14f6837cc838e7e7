-- {units} departments, each a unit with one project of {indicators} indicators in {year}, a tenth of them with another in
-- the year after. Targets are sealed, every indicator is measured: half of them by facts that were read, half typed and
-- confirmed by a second person. All triggers of the product are at work; the roll-up is what they have kept, its money is
-- written as the follower of budget's feed would have.
create function counted(kind text, n bigint) returns uuid language sql immutable
return ('01900000-0000-7000-' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid;

-- Every department is told by three digits: a thousand of them, each with as many units.
create function unit_of(n bigint) returns varchar language sql immutable
return lpad((n % 1000)::text, 3, '0') || lpad((n / 1000)::text, 3, '0');

create function digest_of(what text) returns varchar language sql immutable
return 'sha256:' || encode(sha256(convert_to(what, 'UTF8')), 'hex');

create table bench_set as
select n, counted('9002', n) as id, counted('9001', n) as project, unit_of(n % {units}) as unit,
    case when n < {units} then {year} else {year} + 1 end as of_year
from generate_series(0, {units} + {units} / 10 - 1) n;
--
create table bench_indicator as
select s.*, p, counted('9003', n * {indicators} + p) as indicator, counted('9004', n * {indicators} + p) as measurement,
    case when p % 10 in (5, 6) then 'AT_MOST' when p % 10 = 7 then 'EQUAL' when p % 10 = 8 then 'SATISFACTION'
        when p % 10 = 9 then 'BY_DATE' else 'AT_LEAST' end as operator,
    case when p % 10 = 8 then 90 else 100 + (n * 7 + p * 13) % 5000 end as planned,
    (80 + (n * 31 + p * 17) % 39) / 100.0 as reached,
    make_date(of_year, 6, 30) as planned_on, ((n + p) % 30 - 15)::integer as late,
    p % 2 = 0 and p % 10 <> 9 as bound
from bench_set s cross join generate_series(0, {indicators} - 1) p;
--
insert into target_set (id, version, region_code, unit_code, fiscal_year, level, project, baseline, goal, status, entered_by)
select id, 0, '130109', unit, of_year, 'PROJECT', project, 1, '示例年度总体目标', 'DRAFT', 'one' from bench_set;
--
insert into target_indicator (id, region_code, unit_code, target_set_id, position, kind, kind_group, name, operator,
    planned, span_days, unit_of_measure, weight, basis, method, source, frequency, fact_service, fact_name, fact_project,
    lineage, owner, meaning, basis_kind, value_method)
select indicator, '130109', unit, id, p,
    case when p % 10 = 8 then 'SATISFACTION' when p % 10 in (3, 4) then 'OUTCOME' else 'OUTPUT' end,
    case when p % 10 = 8 then 'BENEFICIARY_SATISFACTION' when p % 10 in (3, 4) then 'SOCIAL' when p % 10 = 9 then 'TIMELINESS'
        when p % 10 in (5, 6) then 'COST_OF_OUTPUT' else 'QUANTITY' end,
    '示例指标' || p, operator, case when operator = 'BY_DATE' then planned_on::text else planned::text end,
    case when operator = 'BY_DATE' then 30 end,
    case when p % 10 = 8 then '%' when operator = 'BY_DATE' then '日' else '户' end, 90.00 / {indicators}, '示例实施方案',
    '按业务记录统计', '业务台账', '年度', case when bound then 'BENEFICIARY' end, case when bound then 'delivery.households' end,
    case when bound then project end, indicator, '业务岗', '示例指标解释', 'plan', 'statistics'
from bench_indicator;
--
update target_set t set status = 'SEALED', submitted_by = 'one', sealed_by = 'another', sealed_name = 'approver',
    sealed_at = now(), seal_content = '{}', seal_digest = digest_of(t.id::text)
from bench_set s where s.id = t.id;
--
insert into measurement (fiscal_year, id, region_code, unit_code, target_set_id, indicator_id, bound, value, done_on, support,
    fact, fact_digest, evidence, document_no, entered_by, recorded_at, row_hash)
select of_year, measurement, '130109', unit, id, indicator, bound, v.actual,
    case when operator = 'BY_DATE' then planned_on + late end, case when bound then 'A' else 'C' end,
    case when bound then json_build_object('name', 'delivery.households',
        'subject', json_build_object('region', '130109', 'unit', unit, 'project', project), 'fiscalYear', of_year,
        'asOf', make_date(of_year, 12, 31), 'knownAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'value', trim_scale(v.actual)::text, 'unitOfMeasure', '户', 'rows', planned,
        'rowsDigest', digest_of(measurement::text), 'digest', digest_of(indicator::text),
        'source', '/api/v1/deliveries?project=' || project)::text end,
    case when bound then digest_of(indicator::text) end, case when not bound then '示例佐证材料' end,
    case when not bound then '示例〔' || of_year || '〕' || p || '号' end, 'one', now(), sha256(measurement::text::bytea)
from bench_indicator
cross join lateral (select case when operator = 'BY_DATE' then null when operator = 'SATISFACTION'
    then least(100, planned * reached) else planned * reached end as actual) v;
--
insert into measurement_decision (fiscal_year, id, region_code, unit_code, measurement_id, confirmed, decided_by,
    recorded_at, row_hash)
select of_year, gen_random_uuid(), '130109', unit, measurement, true, 'another', now(), sha256(measurement::text::bytea)
from bench_indicator where not bound;
--
-- What a row of the limit is written into: with the indexes of the evaluations, without their triggers.
create table bench_evaluation (like self_evaluation including all);

drop table bench_indicator;
