-- The ground of the benchmark: {rows} payments over 100 units in the fiscal year {year}. Ids are counted, so that the
-- load driver and pgbench can name any of them without asking; they sort before everything that is written later.
create function counted(kind text, n bigint) returns uuid language sql immutable
return ('01900000-0000-7000-' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid;

insert into unit (id, version, region_code, unit_code, department, name)
select counted('8001', n), 0, '130109', (700000 + n)::text, '700', '示例单位' from generate_series(0, 99) n;

insert into unit_year (region_code, unit_code, fiscal_year)
select '130109', (700000 + n)::text, {year} from generate_series(0, 99) n;

insert into unit_head (region_code, unit_code, seq, hash, last_recorded)
select '130109', (700000 + n)::text, 0, decode(repeat('00', 32), 'hex'), '-infinity' from generate_series(0, 99) n;

insert into budget (id, version, region_code, unit_code, fiscal_year, approval_no, total, status, entered_by,
    approved_by, approved_at)
select counted('8002', n), 0, '130109', (700000 + n)::text, {year}, '示例财预1号', 1000000000, 'APPROVED', 'one',
    'another', now()
from generate_series(0, 99) n;

insert into budget_line (id, version, budget_id, region_code, unit_code, fiscal_year, kind, functional_code,
    economic_code, source, initial, adjusted, spent, in_force)
select counted('8003', n), 0, counted('8002', n), '130109', (700000 + n)::text, {year}, 'BASIC_PERSONNEL', '2100716',
    '30101', 'GENERAL_PUBLIC', 1000000000, 1000000000, 0, true
from generate_series(0, 99) n;

insert into payment (fiscal_year, id, region_code, unit_code, line_id, amount, paid_on, voucher_no, summary,
    recorded_at, recorded_by, row_hash)
select {year}, counted('8004', n), '130109', (700000 + n % 100)::text, counted('8003', n % 100), 100,
    make_date({year}, 1, 1), 'B-' || n, '示例支付', now() - interval '1 day', 'subject-of-bench', sha256(n::text::bytea)
from generate_series(1, {rows}) n;

drop function counted;
analyze;
