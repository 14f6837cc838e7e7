-- Records of access are written without the lock on the unit's chain, so that reading does not wait for writing. A
-- sealer puts the Merkle root of what has come in into the chain: from then on a record cannot be altered unseen.
create table access_pending (
    access_id   uuid        primary key,
    fiscal_year integer     not null,
    region_code varchar(9)  not null,
    unit_code   varchar(21) not null
);
create index access_pending_by_unit on access_pending (region_code, unit_code, access_id);
-- a sealer locks what it takes, which needs the right to update; nothing is ever updated
call protect_unit_table('access_pending', 'select, insert, update, delete');

create table access_sealed (
    access_id   uuid        primary key,
    fiscal_year integer     not null,
    region_code varchar(9)  not null,
    unit_code   varchar(21) not null,
    seal_id     uuid        not null,
    position    integer     not null,
    constraint seal_place_once unique (seal_id, position)
);
create index access_sealed_by_unit on access_sealed (region_code, unit_code, seal_id, position);
call protect_unit_table('access_sealed', 'select, insert');
call append_only('access_sealed');

comment on table access_pending is '尚未封存的访问留痕';
comment on table access_sealed is '已封存的访问留痕：属于哪一次封存、第几条；根哈希在留痕链的 access-sealed 条目中';

insert into access_pending select id, fiscal_year, region_code, unit_code from access_log;

create function note_access() returns trigger
    language plpgsql as
$$
begin
    insert into access_pending values (new.id, new.fiscal_year, new.region_code, new.unit_code);
    return null;
end
$$;
create trigger note_access after insert on access_log for each row execute function note_access();

-- The sealer learns which units have something to seal, and nothing else of them.
create function units_to_seal()
    returns table (region_code varchar, unit_code varchar)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct p.region_code, p.unit_code from access_pending p;
end;
revoke all on function units_to_seal from public;
grant execute on function units_to_seal to ${appRole};
