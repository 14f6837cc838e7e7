-- The ground of the benchmarks: {payments} payments of {units} units with {projects} projects in the fiscal year {year}.
-- Ids are counted, so that the load driver and pgbench can name any of them without asking; they sort before everything
-- that is written later. Each unit has a basic line, and each project a line of its own; payments are made from the lines
-- of projects, if there are any. Triggers and foreign keys are the product's own: what is kept of the ledgers is kept.
create function counted(kind text, n bigint) returns uuid language sql immutable
return ('01900000-0000-7000-' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid;

create function unit_of(n bigint) returns varchar language sql immutable return (700000 + n % {units})::text;

insert into unit (id, version, region_code, unit_code, department, name)
select counted('8001', n), 0, '130109', unit_of(n), left(unit_of(n), 3), '示例单位' from generate_series(0, {units} - 1) n;

insert into unit_year (region_code, unit_code, fiscal_year)
select '130109', unit_of(n), {year} from generate_series(0, {units} - 1) n;

insert into project (id, version, region_code, unit_code, code, name, category, attribute, recurrence, starts_on, ends_on,
    status, entered_by, library_at)
select counted('8005', n), 0, '130109', unit_of(n), 'P-' || n, '示例项目', 'SPECIFIC_TARGET', 'CONTINUED', 'RECURRING',
    make_date({year}, 1, 1), make_date({year}, 12, 31), 'BUDGETED', 'one', now()
from generate_series(0, {projects} - 1) n;

insert into budget (id, version, region_code, unit_code, fiscal_year, approval_no, total, status, entered_by,
    approved_by, approved_at)
select counted('8002', n), 0, '130109', unit_of(n), {year}, '示例财预1号', 1000000000::numeric * (1 + {projects} / {units}),
    'APPROVED', 'one', 'another', now()
from generate_series(0, {units} - 1) n;

insert into budget_line (id, version, budget_id, region_code, unit_code, fiscal_year, kind, functional_code,
    economic_code, source, initial, adjusted, spent, in_force)
select counted('8003', n), 0, counted('8002', n), '130109', unit_of(n), {year}, 'BASIC_PERSONNEL', '2100716',
    '30101', 'GENERAL_PUBLIC', 1000000000, 1000000000, 0, true
from generate_series(0, {units} - 1) n;

insert into budget_line (id, version, budget_id, region_code, unit_code, fiscal_year, kind, project_id, functional_code,
    economic_code, source, initial, adjusted, spent, in_force)
select counted('8006', n), 0, counted('8002', n % {units}), '130109', unit_of(n), {year}, 'PROJECT', counted('8005', n),
    '2100717', '30399', 'GENERAL_PUBLIC', 1000000000, 1000000000, 0, true
from generate_series(0, {projects} - 1) n;

insert into budget_entry (fiscal_year, id, region_code, unit_code, line_id, project_id, kind, document_no, document_id,
    effective_on, amount, recorded_at, recorded_by, row_hash)
select fiscal_year, gen_random_uuid(), region_code, unit_code, id, project_id, 'INITIAL', '示例财预1号', budget_id,
    make_date(fiscal_year, 1, 1), initial, now() - interval '1 day', 'another', sha256(id::text::bytea)
from budget_line;

insert into payment (fiscal_year, id, region_code, unit_code, line_id, project_id, amount, paid_on, voucher_no, summary,
    recorded_at, recorded_by, row_hash)
select {year}, counted('8004', n), '130109', unit_of(n),
    case when {projects} > 0 then counted('8006', n % nullif({projects}, 0)) else counted('8003', n % {units}) end,
    case when {projects} > 0 then counted('8005', n % nullif({projects}, 0)) end,
    100, make_date({year}, 1, 1), 'B-' || n, '示例支付', now() - interval '1 day', 'subject-of-bench', sha256(n::text::bytea)
from generate_series(1, {payments}) n;

update budget_line l set spent = p.total
from (select line_id, sum(amount) as total from payment group by line_id) p where p.line_id = l.id;

-- One act of each unit stands for what was entered, in the form in which a service would have recorded it.
insert into audit_entry (fiscal_year, id, region_code, unit_code, seq, recorded_at, actor, actor_name, act, entity,
    entity_id, content, prev, hash)
select {year}, a.id, '130109', a.unit, 1, a.at, 'another', 'another', 'budget-approved', 'budget', a.budget, c.content,
    decode(repeat('00', 32), 'hex'), sha256(convert_to(c.content, 'UTF8') || decode(repeat('00', 32), 'hex'))
from (
    select gen_random_uuid() as id, unit_of(n) as unit, counted('8002', n) as budget,
        date_trunc('second', now() - interval '1 day') as at
    from generate_series(0, {units} - 1) n) a
cross join lateral (select concat('{"act":"budget-approved","actor":"another","actorName":"another","content":{},"entity":"budget",',
    '"entityId":"', a.budget, '","fiscalYear":{year},"id":"', a.id, '","recordedAt":"',
    to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), '","region":"130109","seq":1,"service":"budget-service","unit":"',
    a.unit, '"}') as content) c;

insert into unit_head (region_code, unit_code, seq, hash, last_recorded)
select region_code, unit_code, seq, hash, recorded_at from audit_entry;

drop function unit_of;
drop function counted;
analyze;
