-- The foundations that every service stands on: scope, recorded time, the chained record of acts, safe retries.
-- ${appRole} is the role that the service runs as; it owns nothing here.

-- ── Scope ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- app.region is a region code or a prefix of one, app.units a comma-separated list of units, departments or '*'.
-- After a commit a local setting reads '' and not null, hence nullif: no scope, no rows.
create function in_scope(row_region text, row_unit text) returns boolean
    language sql stable parallel safe
return starts_with(row_region, nullif(current_setting('app.region', true), ''))
    and (current_setting('app.units', true) = '*'
        or row_unit = any (string_to_array(nullif(current_setting('app.units', true), ''), ','))
        or left(row_unit, 3) = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')));

comment on function in_scope is 'True when the caller of this transaction may see rows of the unit';

-- Region-scoped records: one's own region, what lies above it, and the national defaults ('CN').
create function region_in_scope(row_region text) returns boolean
    language sql stable parallel safe
return nullif(current_setting('app.region', true), '') is not null
    and (row_region = 'CN'
        or starts_with(row_region, current_setting('app.region', true))
        or starts_with(current_setting('app.region', true), row_region));

-- Every unit-scoped table calls this once, with the rights that the service needs on it.
create procedure protect_unit_table(table_name text, rights text)
    language plpgsql as
$$
begin
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy unit_scope on %I using (in_scope(region_code, unit_code))', table_name);
    execute format('grant %s on %I to ${appRole}', rights, table_name);
end
$$;

create procedure protect_region_table(table_name text, rights text)
    language plpgsql as
$$
begin
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy region_scope on %I using (region_in_scope(region_code))', table_name);
    execute format('grant %s on %I to ${appRole}', rights, table_name);
end
$$;

-- ── Append only ──────────────────────────────────────────────────────────────────────────────────────────────────
create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'rows of % are appended, never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;

create procedure append_only(table_name text)
    language plpgsql as
$$
begin
    execute format('create trigger refuse_change before update or delete on %I
                    for each row execute function refuse_change()', table_name);
    execute format('create trigger refuse_truncate before truncate on %I
                    for each statement execute function refuse_change()', table_name);
end
$$;

-- A ledger is partitioned by fiscal year from the first migration; the default partition takes what nobody foresaw.
create procedure partition_by_year(table_name text)
    language plpgsql as
$$
begin
    for year in 2020..2035 loop
        execute format('create table %I partition of %I for values in (%s)', table_name || '_' || year, table_name, year);
    end loop;
    execute format('create table %I partition of %I default', table_name || '_other', table_name);
end
$$;

-- ── Recorded time ────────────────────────────────────────────────────────────────────────────────────────────────
-- One row in a demonstration, none elsewhere. The clock stands between two settings; each act recorded meanwhile is
-- one tick (a microsecond) later than the one before, so that recorded time stays strictly increasing.
create table demonstration_clock (
    only_row boolean     primary key default true check (only_row),
    instant  timestamptz not null
);
create sequence demonstration_tick;
grant select, insert, update on demonstration_clock to ${appRole};
grant usage on sequence demonstration_tick to ${appRole};

create function recorded_now() returns timestamptz
    language plpgsql volatile as
$$
declare
    standing timestamptz;
begin
    select instant into standing from demonstration_clock;
    if standing is null then
        return clock_timestamp();
    end if;
    return standing + nextval('demonstration_tick') * interval '1 microsecond';
end
$$;

-- ── The chain of acts ────────────────────────────────────────────────────────────────────────────────────────────
-- One head per unit ('*' for acts of a whole region). It is locked last in a use case; recorded time is taken under
-- the lock, so within a unit it grows with the order of commits.
create table unit_head (
    region_code   varchar(9)  not null,
    unit_code     varchar(21) not null,
    seq           bigint      not null,
    hash          bytea       not null,
    last_recorded timestamptz not null,
    primary key (region_code, unit_code)
);
call protect_unit_table('unit_head', 'select, insert, update');

create table audit_entry (
    fiscal_year integer     not null,
    id          uuid        not null,
    region_code varchar(9)  not null,
    unit_code   varchar(21) not null,
    seq         bigint      not null,
    recorded_at timestamptz not null,
    actor       varchar(64) not null,
    actor_name  varchar(64) not null,
    act         varchar(64) not null,
    entity      varchar(64) not null,
    entity_id   uuid        not null,
    content     text        not null,
    prev        bytea       not null,
    hash        bytea       not null,
    primary key (fiscal_year, id),
    unique (fiscal_year, region_code, unit_code, seq)
) partition by list (fiscal_year);
call partition_by_year('audit_entry');
call protect_unit_table('audit_entry', 'select, insert');
call append_only('audit_entry');

comment on table audit_entry is '业务留痕：谁、何时、依据何文件、为何；按单位成链，hash = SHA-256(content || prev)';
comment on column audit_entry.content is 'RFC 8785 JSON of the act with its sequence number and time';

-- ── Safe retries ─────────────────────────────────────────────────────────────────────────────────────────────────
create table idempotency_record (
    client      varchar(64)  not null,
    subject     varchar(64)  not null,
    key         varchar(128) not null,
    operation   varchar(64)  not null,
    body_hash   bytea        not null,
    status      integer      not null,
    location    text,
    etag        text,
    body        text,
    recorded_at timestamptz  not null default clock_timestamp(),
    primary key (client, subject, key)
);
create index idempotency_record_by_age on idempotency_record (recorded_at);
-- Keyed by the caller's own subject, which every query states; kept by real time for seven days.
grant select, insert, delete on idempotency_record to ${appRole};
