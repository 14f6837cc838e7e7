-- A measurement (完成值) is appended: the reading of a bound fact, or a typed value that a second person confirms.
create table measurement (
    fiscal_year    integer      not null,
    id             uuid         not null,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    target_set_id  uuid         not null references target_set,
    indicator_id   uuid         not null references target_indicator,
    bound          boolean      not null,
    value          numeric(30, 6),
    done_on        date,
    band           varchar(16) check (band in ('ACHIEVED', 'PARTLY_ACHIEVED', 'NOT_ACHIEVED')),
    marks          numeric(5, 2),
    fulfilled      boolean,
    support        varchar(1)   not null check (support in ('A', 'B', 'C', 'D')),
    fact           text,
    fact_digest    varchar(71),
    evidence       varchar(1000),
    document_no    varchar(64),
    file_digest    varchar(71),
    explanation    varchar(1000),
    entered_by     varchar(64)  not null,
    recorded_at    timestamptz  not null,
    row_hash       bytea        not null,
    primary key (fiscal_year, id),
    check (bound = (fact is not null and fact_digest is not null)),
    check (bound = (support = 'A'))
) partition by list (fiscal_year);
call partition_by_year('measurement');
create index measurement_by_set on measurement (fiscal_year, target_set_id, indicator_id, recorded_at);
call protect_unit_table('measurement', 'select, insert');
call append_only('measurement');

comment on column measurement.value is '实际完成值，按指标的计量单位';
comment on column measurement.support is '数据支撑等级 A 业务记录 B 第三方 C 佐证并复核 D 仅有说明';
comment on column measurement.fact is 'the fact as it was read, JSON';

create table measurement_decision (
    fiscal_year    integer      not null,
    id             uuid         not null,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    measurement_id uuid         not null,
    confirmed      boolean      not null,
    reason         varchar(1000),
    decided_by     varchar(64)  not null,
    recorded_at    timestamptz  not null,
    row_hash       bytea        not null,
    primary key (fiscal_year, id),
    unique (fiscal_year, measurement_id),
    foreign key (fiscal_year, measurement_id) references measurement (fiscal_year, id)
) partition by list (fiscal_year);
call partition_by_year('measurement_decision');
call protect_unit_table('measurement_decision', 'select, insert');
call append_only('measurement_decision');

comment on table measurement_decision is '对填报完成值的复核：确认或退回，由第二人作出';
