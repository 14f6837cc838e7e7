-- What has reached the end of its retention is destroyed with its keys (个人信息保护法 第19、47条): one person proposes, another
-- approves, a job carries it out step by step. Rows stay, for what was counted stays countable; what identifies goes.
create table retention_run (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    year          integer      not null,
    reason        varchar(500) not null,
    status        varchar(16)  not null check (status in ('proposed', 'approved', 'returned', 'done')),
    step          varchar(16)  not null check (step in ('prolonging', 'destroying', 'keys')),
    position      uuid         not null,
    prolonged     integer      not null,
    destroyed     integer      not null,
    keys          text[]       not null,
    proposed_by   varchar(64)  not null,
    decided_by    varchar(64)  check (decided_by <> proposed_by),
    return_reason varchar(500),
    finished_at   timestamptz  check ((status = 'done') = (finished_at is not null)),
    check ((status = 'proposed') = (decided_by is null))
);
-- Two runs of a unit would each take the other's households for its own.
create unique index retention_run_one_at_a_time on retention_run (region_code, unit_code)
    where status in ('proposed', 'approved');
create index retention_run_by_unit on retention_run (region_code, unit_code, id);
call protect_unit_table('retention_run', 'select, insert, update');
call track_waiting('retention_run');

comment on table retention_run is '到期销毁：一人提出，另一人批准；先延长仍需保存的，再处理到期的，最后销毁密钥';
comment on column retention_run.year is '保管期满年度不晚于此年的';
comment on column retention_run.step is '执行到哪一步；每一步都可以重做';
comment on column retention_run.position is '本步处理到的户';
comment on column retention_run.keys is '要销毁的密钥的标识，先写在这里，再销毁';
comment on column retention_run.waiting_since is '进入当前状态的时点';

alter table household add column destroyed_at timestamptz;
alter table household add column destroyed_on date check ((destroyed_on is null) = (destroyed_at is null));
create index household_destroyed on household (region_code, unit_code) where destroyed_at is not null;
comment on column household.destroyed_at is '已销毁：保管期满，密钥销毁，不可恢复';

-- Appended rows stay what they are. Only the seals of a household that goes on being kept are made anew, and only by an
-- approved run; the arguments name the sealed columns.
create function refuse_all_but_seals() returns trigger
    language plpgsql as
$$
declare
    seals text[] := tg_argv[0:];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - seals = to_jsonb(old) - seals and exists (
            select from retention_run r
            where r.id = cast(nullif(current_setting('app.retention_run', true), '') as uuid)
              and r.status = 'approved' and r.region_code = old.region_code and r.unit_code = old.unit_code) then
        return new;
    end if;
    raise exception 'rows of % are appended, never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;

drop trigger refuse_change on certificate;
create trigger refuse_change before update or delete on certificate
    for each row execute function refuse_all_but_seals('number_sealed', 'number_index');
grant update (number_sealed, number_index) on certificate to ${appRole};

drop trigger refuse_change on account;
create trigger refuse_change before update or delete on account
    for each row execute function refuse_all_but_seals('number_sealed', 'number_index');
grant update (number_sealed, number_index) on account to ${appRole};

drop trigger refuse_change on category_ground;
create trigger refuse_change before update or delete on category_ground
    for each row execute function refuse_all_but_seals('ground_sealed');
grant update (ground_sealed) on category_ground to ${appRole};

drop trigger refuse_change on contact;
create trigger refuse_change before update or delete on contact
    for each row execute function refuse_all_but_seals('phone_sealed', 'address_sealed');
grant update (phone_sealed, address_sealed) on contact to ${appRole};

-- The job learns which units have an approved run, and nothing else of them.
create function units_with_retention_runs()
    returns table (region_code varchar, unit_code varchar, id uuid)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select r.region_code, r.unit_code, r.id from retention_run r where r.status = 'approved' order by r.id;
end;
revoke all on function units_with_retention_runs from public;
grant execute on function units_with_retention_runs to ${appRole};

-- What nobody can link to what stood there before: as long as a keyed hash, and drawn by lot.
create function drawn_by_lot() returns bytea
    language sql volatile
return sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
