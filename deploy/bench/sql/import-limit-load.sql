insert into bench_ledger (fiscal_year, id, region_code, unit_code, line_id, amount, paid_on, voucher_no, summary,
    recorded_at, recorded_by, row_hash)
select s.fiscal_year, uuidv7(), '130109', s.unit, s.line_id, s.amount, s.paid_on, s.voucher_no, s.summary, now(),
    'subject-of-bench', sha256(convert_to(concat(s.unit, s.voucher_no, s.amount, s.paid_on, s.summary), 'UTF8'))
from (
    select b.*, l.id as line_id, l.adjusted - l.spent as available,
        row_number() over (partition by b.unit, b.fiscal_year, b.voucher_no order by b.line) as turn,
        sum(b.amount) over (partition by l.id order by b.line) as up_to_here
    from bench_stage b
    join unit u on u.region_code = '130109' and u.unit_code = b.unit
    join budget_line l on l.region_code = '130109' and l.unit_code = b.unit and l.fiscal_year = b.fiscal_year
        and l.functional_code = '2100716' and l.economic_code = '30101' and l.source = 'GENERAL_PUBLIC') s
where s.turn = 1 and s.up_to_here <= s.available and not exists (
    select from bench_ledger d where d.fiscal_year = s.fiscal_year and d.region_code = '130109'
        and d.unit_code = s.unit and d.voucher_no = s.voucher_no)
