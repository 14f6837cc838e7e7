-- What a region publishes is read by those below and above it, but written within it alone: the rule for reading is
-- not one for writing. The shipped defaults are published in the scope of 'CN' itself.
create function region_writable(row_region text) returns boolean
    language sql stable parallel safe
return starts_with(row_region, nullif(current_setting('app.region', true), ''));

comment on function region_writable is 'True when the caller of this transaction may write rows of the region';

create or replace procedure protect_region_table(table_name text, rights text)
    language plpgsql as
$$
begin
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy region_scope on %I using (region_in_scope(region_code))
                    with check (region_writable(region_code))', table_name);
    execute format('grant %s on %I to ${appRole}', rights, table_name);
end
$$;

do $$
declare
    protected text;
begin
    for protected in select tablename from pg_policies where policyname = 'region_scope' loop
        execute format('alter policy region_scope on %I with check (region_writable(region_code))', protected);
    end loop;
end
$$;
