-- The indicator library (绩效指标库) of a region: common indicators, and those of a department. What finance has confirmed
-- is never changed; a change is the next version of the same code.
create table library_indicator (
    id              uuid         primary key,
    version         integer      not null,
    region_code     varchar(9)   not null,
    department      varchar(3) check (department ~ '^[0-9]{3}$'),
    code            varchar(32)  not null,
    revision        integer      not null check (revision >= 1),
    kind            varchar(16)  not null,
    kind_group      varchar(32)  not null,
    name            varchar(200) not null,
    operator        varchar(16)  not null,
    unit_of_measure varchar(32)  not null,
    meaning         varchar(500) not null,
    formula         text         not null,
    method          varchar(500) not null,
    source          varchar(500) not null,
    frequency       varchar(64)  not null,
    fact_service    varchar(16) check (fact_service in ('BUDGET', 'BENEFICIARY')),
    fact_name       varchar(64),
    evidence_kinds  text         not null,
    status          varchar(16)  not null check (status in ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'RETURNED')),
    return_reason   varchar(1000),
    entered_by      varchar(64)  not null,
    submitted_by    varchar(64),
    confirmed_by    varchar(64),
    confirmed_at    timestamptz,
    digest          varchar(71),
    check ((fact_service is null) = (fact_name is null)),
    check ((status = 'CONFIRMED') = (confirmed_by is not null and confirmed_at is not null and digest is not null)),
    check (confirmed_by is null or (confirmed_by <> entered_by and confirmed_by <> submitted_by))
);
create unique index library_indicator_once on library_indicator
    (region_code, coalesce(department, ''), code, revision);
call protect_region_table('library_indicator', 'select, insert, update');
call track_waiting('library_indicator');

comment on table library_indicator is '绩效指标库：共性指标和部门指标，经财政确认，分版本';
comment on column library_indicator.department is '归口部门代码，共性指标为空';
comment on column library_indicator.revision is '版本，确认后不可改，修改即为下一版本';
comment on column library_indicator.formula is '分子、分母、公式文字、缺值处理，JSON';
comment on column library_indicator.waiting_since is '进入当前状态的时点';

create function refuse_change_of_confirmed() returns trigger
    language plpgsql as
$$
begin
    if old.status = 'CONFIRMED' or tg_op = 'DELETE' then
        raise exception 'a confirmed indicator is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_change_of_confirmed before update or delete on library_indicator
    for each row execute function refuse_change_of_confirmed();
create trigger refuse_truncate before truncate on library_indicator
    for each statement execute function refuse_change();
