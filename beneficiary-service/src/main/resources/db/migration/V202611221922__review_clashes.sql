-- What the register holds against itself and a person has to look at: found on every path of entry, decided by a person,
-- cleared when the clash is gone.
create table clash (
    id              uuid         primary key,
    version         integer      not null,
    region_code     varchar(9)   not null,
    unit_code       varchar(21)  not null,
    kind            varchar(32)  not null,
    household_id    uuid         not null references household,
    member_id       uuid         references member,
    other_household uuid         references household,
    status          varchar(16)  not null check (status in ('open', 'decided', 'cleared')),
    decision        varchar(16)  check (decision in ('legitimate', 'to-correct')),
    reason          varchar(512),
    decided_by      varchar(64),
    decided_at      timestamptz,
    found_at        timestamptz  not null,
    cleared_at      timestamptz,
    check ((status = 'decided') <= (decision is not null))
);
-- One that was cleared may come again; while it stands it is told once.
create unique index clash_once on clash (household_id, kind, member_id, other_household) nulls not distinct
    where status <> 'cleared';
create index clash_by_unit on clash (region_code, unit_code, id);
create index clash_by_other on clash (other_household) where status <> 'cleared';
call protect_unit_table('clash', 'select, insert, update');
call track_waiting('clash');

comment on table clash is '疑点：查重与核对中发现、须由人判断的情形；情形消失即自动消除，人的判断保留';

-- Whether persons are registered, or recorded as dead, in another unit of the region: yes or no for each, never a row.
create index member_across_units on member (region_code, identity_index);

create function registered_elsewhere(in_region text, own_unit text, indexes bytea[])
    returns table (identity_index bytea, registered boolean, dead boolean)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select i.identity_index,
        exists (select from member m where m.region_code = in_region and m.identity_index = i.identity_index
            and m.present and m.unit_code <> own_unit),
        exists (select from member m join departure d on d.member_id = m.id
            where m.region_code = in_region and m.identity_index = i.identity_index and m.unit_code <> own_unit
              and d.ground = 'death' and d.withdraws is null
              and not exists (select from departure w where w.withdraws = d.id))
    from unnest(indexes) i (identity_index)
    where region_in_scope(in_region);
end;
revoke all on function registered_elsewhere from public;
grant execute on function registered_elsewhere to ${appRole};

comment on function registered_elsewhere is '跨单位查重：按盲索引只答有无，不返回任何记录';
