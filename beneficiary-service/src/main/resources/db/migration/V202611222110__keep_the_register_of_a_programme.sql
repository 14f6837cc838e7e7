-- Who is on the register of a programme (在册): applied for, examined by one person after the other, confirmed after
-- its notice, and taken off by two persons. What counts are the events, appended and hashed; jobs only propose.
create table enrolment (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    programme_id  uuid         not null references programme,
    series_id     uuid         not null,
    household_id  uuid         not null references household,
    member_id     uuid         references member,
    township_code varchar(9)   not null,
    persons       integer      not null check (persons > 0),
    applied_on    date         not null,
    proof         varchar(128) not null,
    status        varchar(24)  not null check (status in ('applied', 'village-reviewed', 'township-examined', 'approved',
        'returned', 'enrolled', 'paused', 'exited')),
    from_day      date         check (extract(day from from_day) = 1),
    entered_by    varchar(64)  not null,
    hands         text[]       not null,
    approved_by   varchar(64)  check (approved_by <> entered_by),
    return_reason varchar(500),
    check ((status in ('enrolled', 'paused', 'exited')) = (from_day is not null))
);
-- Once in a programme, until one has left it.
create unique index enrolment_live_once on enrolment (series_id, household_id, member_id) nulls not distinct
    where status <> 'exited';
create index enrolment_by_unit on enrolment (region_code, unit_code, id);
create index enrolment_by_household on enrolment (household_id);
call protect_unit_table('enrolment', 'select, insert, update');
call track_waiting('enrolment');

comment on table enrolment is '申报与在册';
comment on column enrolment.from_day is '起领月的第一日';
comment on column enrolment.hands is '本轮各环节的经办人';
comment on column enrolment.waiting_since is '进入当前状态的时点';

create table enrolment_step (
    id           uuid         primary key,
    enrolment_id uuid         not null references enrolment,
    region_code  varchar(9)   not null,
    unit_code    varchar(21)  not null,
    step         varchar(24)  not null,
    on_day       date         not null,
    opinion      varchar(500) not null,
    actor        varchar(64)  not null,
    actor_name   varchar(64)  not null,
    recorded_at  timestamptz  not null
);
create index enrolment_step_by_enrolment on enrolment_step (enrolment_id, id);
call protect_unit_table('enrolment_step', 'select, insert');
call append_only('enrolment_step');

comment on table enrolment_step is '办理环节：申报、村评议、乡审、区审、退回、确认';

create table enrolment_event (
    id            uuid         primary key,
    enrolment_id  uuid         not null references enrolment,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    series_id     uuid         not null,
    household_id  uuid         not null,
    member_id     uuid,
    township_code varchar(9)   not null,
    persons       integer      not null,
    kind          varchar(16)  not null check (kind in ('enrolled', 'continued', 'paused', 'resumed', 'exited')),
    exit_reason   varchar(32)  check ((kind = 'exited') = (exit_reason is not null)),
    effective_on  date         not null,
    recorded_at   timestamptz  not null,
    recorded_by   varchar(64)  not null,
    row_hash      bytea        not null
);
create index enrolment_event_by_series on enrolment_event (series_id, household_id);
create index enrolment_event_by_unit on enrolment_event (region_code, unit_code, recorded_at);
call protect_unit_table('enrolment_event', 'select, insert');
call append_only('enrolment_event');

comment on table enrolment_event is '在册变动：只有经两人办理的才在此';
comment on column enrolment_event.exit_reason is '退出原因';

create table re_check (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    enrolment_id  uuid         not null references enrolment,
    annual        boolean      not null,
    outcome       varchar(16)  not null check (outcome in ('continue', 'pause', 'resume', 'exit')),
    exit_reason   varchar(32)  check ((outcome = 'exit') = (exit_reason is not null)),
    opinion       varchar(500) not null,
    effective_on  date         not null,
    status        varchar(16)  not null check (status in ('proposed', 'approved', 'returned')),
    entered_by    varchar(64)  not null,
    decided_by    varchar(64)  check (decided_by <> entered_by),
    return_reason varchar(500),
    check ((status = 'proposed') = (decided_by is null))
);
create unique index re_check_open_once on re_check (enrolment_id) where status = 'proposed';
create index re_check_by_unit on re_check (region_code, unit_code, id);
call protect_unit_table('re_check', 'select, insert, update');
call track_waiting('re_check');

comment on table re_check is '年审与日常核查：一人登记，另一人审批后生效';
comment on column re_check.waiting_since is '进入当前状态的时点';

-- What the job noticed. It changes nothing of an enrolment: a person answers it by a re-check.
create table enrolment_lapse (
    id           uuid        primary key,
    enrolment_id uuid        not null references enrolment,
    region_code  varchar(9)  not null,
    unit_code    varchar(21) not null,
    reason       varchar(24) not null check (reason in ('deceased', 'left-household', 'age', 'conditions')),
    conditions   text[]      not null,
    proposed_on  date        not null,
    re_check_id  uuid        references re_check
);
create unique index enrolment_lapse_open_once on enrolment_lapse (enrolment_id, reason) where re_check_id is null;
call protect_unit_table('enrolment_lapse', 'select, insert, update');

comment on table enrolment_lapse is '定期比对提示的待核情形；只作提示';
comment on column enrolment_lapse.conditions is '不再符合的条件代码';
comment on column enrolment_lapse.re_check_id is '答复它的核查；为空则待核';

-- The job learns which units have a register, and nothing else of them.
create function units_with_register()
    returns table (region_code varchar, unit_code varchar)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct e.region_code, e.unit_code from enrolment e where e.status = 'enrolled';
end;
revoke all on function units_with_register from public;
grant execute on function units_with_register to ${appRole};

-- What was delivered after an exit follows from the two ledgers; what came back of it is a ledger of its own.
create table recovery_request (
    id            uuid           primary key,
    version       integer        not null,
    region_code   varchar(9)     not null,
    unit_code     varchar(21)    not null,
    delivery_id   uuid           not null,
    amount        numeric(18, 2) not null check (amount > 0),
    recovered_on  date           not null,
    document_no   varchar(100)   not null,
    status        varchar(16)    not null check (status in ('proposed', 'approved', 'returned')),
    entered_by    varchar(64)    not null,
    decided_by    varchar(64)    check (decided_by <> entered_by),
    return_reason varchar(500)
);
call protect_unit_table('recovery_request', 'select, insert, update');
call track_waiting('recovery_request');

comment on table recovery_request is '追回的登记，待审批';
comment on column recovery_request.waiting_since is '进入当前状态的时点';

create table recovery (
    id           uuid           primary key,
    region_code  varchar(9)     not null,
    unit_code    varchar(21)    not null,
    request_id   uuid           not null unique references recovery_request,
    delivery_id  uuid           not null,
    amount       numeric(18, 2) not null check (amount > 0),
    recovered_on date           not null,
    document_no  varchar(100)   not null,
    recorded_at  timestamptz    not null,
    recorded_by  varchar(64)    not null,
    row_hash     bytea          not null
);
create index recovery_by_delivery on recovery (delivery_id);
call protect_unit_table('recovery', 'select, insert');
call append_only('recovery');

comment on table recovery is '已追回的多发款项，元';
