-- Payments come by the ten thousand. That each is made from a line of its own unit and year is asked once a statement, of
-- the few lines that the statement's payments name: asked once a row, by a foreign key, it was a quarter of what
-- PostgreSQL spends on a row of an import. A line is never removed and never changes hands.
alter table payment drop constraint payment_line_id_region_code_unit_code_fiscal_year_fkey;

-- Planned for few lines among many, whatever number of payments it was first asked for.
create function require_line() returns trigger
    language plpgsql security definer
    set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as
$$
begin
    if exists (select from (select distinct line_id, region_code, unit_code, fiscal_year from written) p where not exists (
            select from budget_line l where l.id = p.line_id and l.region_code = p.region_code
                and l.unit_code = p.unit_code and l.fiscal_year = p.fiscal_year)) then
        raise exception 'a payment is made from no line of its unit and year' using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
revoke all on function require_line from public;
create trigger require_line after insert on payment
    referencing new table as written for each statement execute function require_line();

create function keep_line() returns trigger
    language plpgsql as
$$
begin
    raise exception 'rows of % are never removed and keep their unit and year', tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger refuse_removal before delete on budget_line for each row execute function keep_line();
create trigger refuse_truncate before truncate on budget_line for each statement execute function keep_line();
create trigger refuse_other_key before update on budget_line for each row
    when ((old.id, old.region_code, old.unit_code, old.fiscal_year)
        is distinct from (new.id, new.region_code, new.unit_code, new.fiscal_year))
    execute function keep_line();
