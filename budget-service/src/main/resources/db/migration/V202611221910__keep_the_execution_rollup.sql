-- What the ledgers of a unit's year add up to (执行汇总), kept in the transaction that writes them: whoever asks for many
-- units reads a row of each, however many payments stand behind it. A row has one writer at a time, for rows of a ledger
-- are written under the head of their unit's chain; writers of different units never meet here. It says how the year
-- stands at its last day by all that is recorded; another day, or what was known at an instant, is added up from the
-- ledgers. Nobody writes it but the triggers below.
create table execution_rollup (
    fiscal_year integer        not null,
    region_code varchar(9)     not null,
    unit_code   varchar(21)    not null,
    initial     numeric(18, 2) not null,
    adjusted    numeric(18, 2) not null,
    spent       numeric(18, 2) not null,
    primary key (fiscal_year, region_code, unit_code)
) with (fillfactor = 70);
call protect_unit_table('execution_rollup', 'select');

comment on table execution_rollup is '执行汇总：各单位各年度台账截至年末的合计，与台账在同一事务中写入';
comment on column execution_rollup.initial is '年初预算数，元';
comment on column execution_rollup.adjusted is '调整预算数（全年预算数），元';
comment on column execution_rollup.spent is '全年执行数，元；不含年后的更正';

-- Of all rows of a statement at once, in the order of their keys.
create function add_entries_up() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into execution_rollup as kept (fiscal_year, region_code, unit_code, initial, adjusted, spent)
    select fiscal_year, region_code, unit_code, coalesce(sum(amount) filter (where kind = 'INITIAL'), 0), sum(amount), 0
    from written group by 1, 2, 3 order by 1, 2, 3
    on conflict (fiscal_year, region_code, unit_code) do update
        set initial = kept.initial + excluded.initial, adjusted = kept.adjusted + excluded.adjusted;
    return null;
end
$$;
revoke all on function add_entries_up from public;
create trigger add_up after insert on budget_entry
    referencing new table as written for each statement execute function add_entries_up();

-- A correction is dated after its year, and the year stays as it ended.
create function add_payments_up() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into execution_rollup as kept (fiscal_year, region_code, unit_code, initial, adjusted, spent)
    select fiscal_year, region_code, unit_code, 0, 0, sum(amount)
    from written where corrects is null group by 1, 2, 3 order by 1, 2, 3
    on conflict (fiscal_year, region_code, unit_code) do update set spent = kept.spent + excluded.spent;
    return null;
end
$$;
revoke all on function add_payments_up from public;
create trigger add_up after insert on payment
    referencing new table as written for each statement execute function add_payments_up();

-- What was recorded before; the triggers above keep writers away until this is committed.
insert into execution_rollup (fiscal_year, region_code, unit_code, initial, adjusted, spent)
select fiscal_year, region_code, unit_code,
    coalesce(sum(amount) filter (where kind = 'INITIAL'), 0),
    coalesce(sum(amount) filter (where kind <> 'PAYMENT'), 0),
    coalesce(sum(amount) filter (where kind = 'PAYMENT'), 0)
from (
    select fiscal_year, region_code, unit_code, kind, amount from budget_entry
    union all
    select fiscal_year, region_code, unit_code, 'PAYMENT', amount from payment where corrects is null) ledger
group by 1, 2, 3;
