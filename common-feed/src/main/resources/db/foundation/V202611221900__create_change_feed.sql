-- The feed of changes: what was done, for readers that follow a service. An act stands in the outbox from the moment it
-- is written, by a trigger, so that no use case can forget it; it is given its position afterwards, when its transaction
-- has ended. Positions are therefore numbered in the order in which acts become visible, not in that of their writing:
-- whoever has read up to a position has missed nothing before it, however late a transaction commits.

create table change_outbox (
    recorded_at timestamptz not null,
    seq         bigint      not null,
    fiscal_year integer     not null,
    entry_id    uuid        not null,
    primary key (recorded_at, seq, entry_id)
);

comment on table change_outbox is '待编位置的变更：与业务留痕在同一事务中写入，编入变更流后移出';

create table change_feed (
    position    bigint      primary key,
    region_code varchar(9)  not null,
    unit_code   varchar(21) not null,
    seq         bigint      not null,
    recorded_at timestamptz not null,
    act         varchar(64) not null,
    entity      varchar(64) not null,
    entity_id   uuid        not null,
    entry_id    uuid        not null,
    constraint change_once unique (entry_id)
);
create index change_feed_by_unit on change_feed (unit_code, position);
call protect_unit_table('change_feed', 'select');
call append_only('change_feed');

comment on table change_feed is '变更流：何单位何记录有何变更；不含个人信息和金额';
comment on column change_feed.position is '位置：按变更可见的先后连续编号，编后不变';
comment on column change_feed.seq is '在单位留痕链中的序号';

-- The last position given. Whoever gives the next ones holds it until they are committed.
create table change_feed_end (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
);
insert into change_feed_end (position) values (0);

create function enter_outbox() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into change_outbox (recorded_at, seq, fiscal_year, entry_id)
    values (new.recorded_at, new.seq, new.fiscal_year, new.id);
    return null;
end
$$;
revoke all on function enter_outbox from public;
create trigger enter_outbox after insert on audit_entry for each row execute function enter_outbox();

-- Gives positions to what is committed and has none, a bounded number of them. Within a unit an act is committed before
-- the next can begin to be recorded, and is recorded earlier: in the order of recorded time and number no batch puts or
-- leaves a later act of a unit before an earlier one. Each statement sees what was committed before it began, so the rows
-- are looked for only when the end of the feed is held.
create function place_changes(batch integer) returns integer
    language plpgsql volatile security definer set search_path = public, pg_temp as
$$
declare
    last   bigint;
    placed integer;
begin
    if not exists (select from change_outbox) then
        return 0;
    end if;
    select position into last from change_feed_end for update;
    with taken as (
        select o.recorded_at, o.seq, o.fiscal_year, o.entry_id,
            last + row_number() over (order by o.recorded_at, o.seq, o.entry_id) as position
        from (select * from change_outbox order by recorded_at, seq, entry_id limit batch) o
    ), gone as (
        delete from change_outbox o using taken t
        where (o.recorded_at, o.seq, o.entry_id) = (t.recorded_at, t.seq, t.entry_id)
    )
    insert into change_feed (position, region_code, unit_code, seq, recorded_at, act, entity, entity_id, entry_id)
    select t.position, e.region_code, e.unit_code, e.seq, e.recorded_at, e.act, e.entity, e.entity_id, e.id
    from taken t join audit_entry e on e.fiscal_year = t.fiscal_year and e.id = t.entry_id;
    get diagnostics placed = row_count;
    update change_feed_end set position = last + placed;
    return placed;
end
$$;
revoke all on function place_changes from public;
grant execute on function place_changes to ${appRole};

comment on function place_changes is 'Gives positions to committed acts of all units, in an order that keeps each chain';

-- What was done before there was a feed.
insert into change_outbox (recorded_at, seq, fiscal_year, entry_id)
select recorded_at, seq, fiscal_year, id from audit_entry;
select place_changes(2147483647);
