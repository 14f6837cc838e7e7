-- An alert (预警) has a clock and ends once: by a disposal that a second person confirms, or, when the clock has run out,
-- by the consequence of the rule pack first. What follows for the money waits in an outbox until budget has taken it.
create table alert (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    fiscal_year   integer      not null check (fiscal_year between 2000 and 2100),
    project       uuid         not null,
    sheet_id      uuid         not null references monitoring_sheet,
    rule          varchar(8)   not null,
    lamp          varchar(16)  not null check (lamp in ('RED', 'YELLOW')),
    subject       varchar(500) not null,
    raised_on     date         not null,
    raised_at     timestamptz  not null,
    due           date         not null check (due > raised_on),
    consequence   varchar(16)  not null check (consequence in ('HOLD', 'SUSPEND', 'NONE')),
    status        varchar(16)  not null check (status in ('OPEN', 'DISPOSED', 'EXPIRED', 'ENDED')),
    expired_at    timestamptz,
    disposal      varchar(16) check (disposal in ('CONTINUE', 'ADJUST', 'CANCEL')),
    reason        varchar(500),
    document_no   varchar(64),
    return_reason varchar(1000),
    disposed_by   varchar(64),
    ended_by      varchar(64),
    ended_at      timestamptz,
    check (status <> 'EXPIRED' or expired_at is not null),
    check (status not in ('DISPOSED', 'ENDED') or (disposal is not null and reason is not null)),
    check ((status = 'ENDED') = (ended_by is not null and ended_at is not null)),
    check (ended_by is null or ended_by <> disposed_by)
);
create unique index alert_open_once on alert (region_code, unit_code, fiscal_year, project, rule)
    where status <> 'ENDED';
create index alert_by_due on alert (region_code, due, id);
call protect_unit_table('alert', 'select, insert, update');
call track_waiting('alert');
create trigger refuse_change_of_decided before update or delete on alert
    for each row execute function refuse_change_of_decided();

comment on table alert is '预警台账';
comment on column alert.due is '处置期限，工作日';
comment on column alert.consequence is '逾期后果：暂缓支付、暂停项目、无';

create table hold_push (
    id          uuid         primary key,
    region_code varchar(9)   not null,
    unit_code   varchar(21)  not null,
    project     uuid         not null,
    alert_id    uuid         not null references alert,
    mode        varchar(8)   not null check (mode in ('none', 'hold', 'pause')),
    reason      varchar(500) not null,
    document_no varchar(64),
    recorded_at timestamptz  not null,
    attempts    integer      not null check (attempts >= 0),
    next_try    timestamptz  not null,
    done_at     timestamptz
);
create index hold_push_waiting on hold_push (region_code, unit_code, id) where done_at is null;
call protect_unit_table('hold_push', 'select, insert, update');

comment on table hold_push is '待送预算服务的支出管控';
comment on column hold_push.next_try is 'real time: nobody else tries before';

create function refuse_change_of_push() returns trigger
    language plpgsql as
$$
begin
    if old.done_at is not null or (old.project, old.alert_id, old.mode, old.reason, old.document_no)
        is distinct from (new.project, new.alert_id, new.mode, new.reason, new.document_no) then
        raise exception 'a hold is pushed as it was decided' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_change_of_push before update on hold_push
    for each row execute function refuse_change_of_push();

-- Which units the job has something to do for; it then acts for one at a time, in that unit's scope.
create function units_with_due_alerts(today date)
    returns table (region_code varchar, unit_code varchar)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct a.region_code, a.unit_code from alert a where a.status = 'OPEN' and a.due < today;
end;
revoke all on function units_with_due_alerts from public;
grant execute on function units_with_due_alerts to ${appRole};

create function units_with_holds_to_push()
    returns table (region_code varchar, unit_code varchar)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct p.region_code, p.unit_code from hold_push p
    where p.done_at is null and p.next_try <= clock_timestamp();
end;
revoke all on function units_with_holds_to_push from public;
grant execute on function units_with_holds_to_push to ${appRole};
