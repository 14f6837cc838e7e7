select count(*), count(*) filter (where (k.initial, k.adjusted, k.spent) is distinct from (l.initial, l.adjusted, l.spent))
from execution_rollup k
full join (
    select fiscal_year, region_code, unit_code,
        coalesce(sum(amount) filter (where kind = 'INITIAL'), 0) as initial,
        coalesce(sum(amount) filter (where kind <> 'PAYMENT'), 0) as adjusted,
        coalesce(sum(amount) filter (where kind = 'PAYMENT'), 0) as spent
    from (
        select fiscal_year, region_code, unit_code, kind, amount from budget_entry
        union all
        select fiscal_year, region_code, unit_code, 'PAYMENT', amount from payment
        where paid_on <= make_date(fiscal_year, 12, 31)) entry
    group by 1, 2, 3) l using (fiscal_year, region_code, unit_code)
