-- Monitoring (绩效运行监控): a project may plan its year by months; a round asks every project for one sheet; what was
-- approved is never changed. A planned curve and a sheet are each decided by a second person.
create table monitoring_plan (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    fiscal_year   integer      not null check (fiscal_year between 2000 and 2100),
    target_set_id uuid         not null,
    status        varchar(16)  not null check (status in ('SUBMITTED', 'APPROVED', 'RETURNED')),
    return_reason varchar(1000),
    reason        varchar(500) not null,
    curves        text         not null,
    entered_by    varchar(64)  not null,
    decided_by    varchar(64),
    decided_at    timestamptz,
    check ((status = 'SUBMITTED') = (decided_by is null)),
    check (decided_by is null or decided_by <> entered_by),
    foreign key (target_set_id, region_code, unit_code) references target_set (id, region_code, unit_code)
);
create index monitoring_plan_by_set on monitoring_plan (target_set_id, decided_at);
call protect_unit_table('monitoring_plan', 'select, insert, update');
call track_waiting('monitoring_plan');

comment on table monitoring_plan is '月度计划进度：资金和各数量指标的累计计划，供监控比对';
comment on column monitoring_plan.curves is 'twelve cumulative shares each, as JSON';

create function refuse_change_of_decided() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' or old.status in ('APPROVED', 'ENDED', 'CLOSED') or
        (tg_table_name = 'monitoring_plan' and old.status = 'RETURNED') then
        raise exception 'what was decided in % is never changed', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_change_of_decided before update or delete on monitoring_plan
    for each row execute function refuse_change_of_decided();

create table monitoring_round (
    id          uuid         primary key,
    region_code varchar(9)   not null,
    fiscal_year integer      not null check (fiscal_year between 2000 and 2100),
    kind        varchar(16)  not null check (kind in ('MONTHLY', 'QUARTERLY', 'JANUARY_JULY', 'FOCUS')),
    month       integer      not null check (month between 1 and 12),
    cut_off     date         not null,
    deadline    date         not null check (deadline > cut_off),
    name        varchar(100) not null,
    requirement varchar(1000) not null,
    document_no varchar(64),
    opened_by   varchar(64)  not null,
    recorded_at timestamptz  not null
);
call append_only('monitoring_round');

comment on table monitoring_round is '监控批次：月度、季度、1—7月集中或重点监控';
comment on column monitoring_round.cut_off is '截止日期';
comment on column monitoring_round.deadline is '报送期限';

create table monitoring_sheet (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    fiscal_year   integer      not null check (fiscal_year between 2000 and 2100),
    round_id      uuid         not null references monitoring_round,
    target_set_id uuid         not null,
    project       uuid         not null,
    title         varchar(100) not null,
    month         integer      not null check (month between 1 and 12),
    cut_off       date         not null,
    deadline      date         not null,
    rule_pack_id  uuid         not null references rule_pack,
    status        varchar(16)  not null check (status in ('OPEN', 'SUBMITTED', 'APPROVED', 'RETURNED')),
    return_reason varchar(1000),
    readings      text,
    entries       text,
    result        text,
    lamp          varchar(16) check (lamp in ('RED', 'YELLOW', 'GREEN', 'BLUE', 'NONE')),
    digest        varchar(71),
    late          boolean      not null,
    entered_by    varchar(64),
    submitted_by  varchar(64),
    submitted_on  date,
    approved_by   varchar(64),
    approved_at   timestamptz,
    unique (round_id, target_set_id),
    check (status not in ('SUBMITTED', 'APPROVED') or (result is not null and submitted_by is not null)),
    check ((status = 'APPROVED') = (approved_by is not null and approved_at is not null and digest is not null)),
    check (approved_by is null or (approved_by <> entered_by and approved_by <> submitted_by)),
    foreign key (target_set_id, region_code, unit_code) references target_set (id, region_code, unit_code)
);
create index monitoring_sheet_by_unit on monitoring_sheet (region_code, unit_code, fiscal_year, id);
create index monitoring_sheet_by_set on monitoring_sheet (target_set_id, month);
call protect_unit_table('monitoring_sheet', 'select, insert, update');
call track_waiting('monitoring_sheet');
create trigger refuse_change_of_decided before update or delete on monitoring_sheet
    for each row execute function refuse_change_of_decided();

comment on table monitoring_sheet is '项目支出绩效目标执行监控表';
comment on column monitoring_sheet.late is '逾期报送';
comment on column monitoring_sheet.readings is 'the facts as of the cut-off day, with their digests, as JSON';
comment on column monitoring_sheet.digest is 'SHA-256 of readings, entries and result as RFC 8785 JSON';

-- A round is seen by whoever has a sheet of it in their scope; the region alone would show it to strangers.
alter table monitoring_round enable row level security;
alter table monitoring_round force row level security;
create policy round_scope on monitoring_round
    using (region_in_scope(region_code) and exists (select from monitoring_sheet s where s.round_id = monitoring_round.id))
    with check (region_writable(region_code));
grant select, insert on monitoring_round to ${appRole};
