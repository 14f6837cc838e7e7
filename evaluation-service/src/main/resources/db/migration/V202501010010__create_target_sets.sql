-- A target set (绩效目标) is drafted, submitted, approved by a second person and thereby sealed. What is sealed stays:
-- not even a statement of the service's own role changes it. A later change is a new baseline beside it.
create table target_set (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    fiscal_year   integer      not null check (fiscal_year between 2000 and 2100),
    level         varchar(16)  not null check (level in ('PROJECT', 'UNIT')),
    project       uuid,
    baseline      integer      not null check (baseline >= 1),
    goal          text         not null,
    preset        varchar(8),
    status        varchar(16)  not null check (status in ('DRAFT', 'SUBMITTED', 'SEALED', 'RETURNED')),
    return_reason varchar(1000),
    entered_by    varchar(64)  not null,
    submitted_by  varchar(64),
    sealed_by     varchar(64),
    sealed_name   varchar(64),
    sealed_at     timestamptz,
    seal_content  text,
    seal_digest   varchar(71),
    check ((level = 'PROJECT') = (project is not null)),
    check ((status = 'SEALED') = (seal_digest is not null and seal_content is not null and sealed_at is not null
        and sealed_by is not null)),
    check (sealed_by is distinct from entered_by or sealed_by is null),
    unique (id, region_code, unit_code)
);
create unique index target_set_once on target_set
    (region_code, unit_code, fiscal_year, coalesce(project, '00000000-0000-0000-0000-000000000000'), baseline);
call protect_unit_table('target_set', 'select, insert, update');

comment on table target_set is '绩效目标：项目或单位整体，一年一套，封存后不可改';
comment on column target_set.seal_content is 'RFC 8785 JSON of what was sealed';

create table target_indicator (
    id              uuid         primary key,
    region_code     varchar(9)   not null,
    unit_code       varchar(21)  not null,
    target_set_id   uuid         not null,
    position        integer      not null,
    kind            varchar(16)  not null check (kind in ('COST', 'OUTPUT', 'OUTCOME', 'SATISFACTION')),
    kind_group      varchar(32)  not null,
    name            varchar(200) not null,
    operator        varchar(16)  not null,
    planned         varchar(200) not null,
    planned_upper   varchar(32),
    span_days       integer check (span_days > 0),
    deduction       numeric(5, 2) check (deduction >= 0),
    unit_of_measure varchar(32)  not null,
    weight          numeric(5, 2) not null check (weight > 0 and weight <= 100),
    basis           varchar(500) not null,
    method          varchar(500) not null,
    source          varchar(500) not null,
    frequency       varchar(64)  not null,
    fact_service    varchar(16) check (fact_service in ('BUDGET', 'BENEFICIARY')),
    fact_name       varchar(64),
    fact_project    uuid,
    fact_programme  uuid,
    check ((fact_service is null) = (fact_name is null)),
    foreign key (target_set_id, region_code, unit_code) references target_set (id, region_code, unit_code)
);
create index target_indicator_by_set on target_indicator (target_set_id, position);
call protect_unit_table('target_indicator', 'select, insert, update, delete');

comment on column target_indicator.planned is '年度指标值';
comment on column target_indicator.weight is '分值（权重）';

create function refuse_change_of_sealed() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'INSERT' and old.status = 'SEALED' then
        raise exception 'a sealed target set is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_change_of_sealed before update or delete on target_set
    for each row execute function refuse_change_of_sealed();

-- As its owner, who sees all units: a set outside of the caller's scope is no less sealed.
create function refuse_change_under_seal() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    sealed boolean;
begin
    -- an indicator neither leaves a sealed set nor enters one
    select bool_or(status = 'SEALED') into sealed from target_set
    where (tg_op <> 'INSERT' and id = old.target_set_id) or (tg_op <> 'DELETE' and id = new.target_set_id);
    if sealed then
        raise exception 'an indicator of a sealed target set is never changed' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger refuse_change_under_seal before insert or update or delete on target_indicator
    for each row execute function refuse_change_under_seal();
