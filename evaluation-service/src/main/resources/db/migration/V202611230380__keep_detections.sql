-- A detection (疑点筛查) is what the detectors found in a unit's year at one instant. It is kept as it was found: what a
-- later one no longer finds has been put right, or changed, in between.
create table detection (
    fiscal_year  integer      not null,
    id           uuid         not null,
    region_code  varchar(9)   not null,
    unit_code    varchar(21)  not null,
    as_of        date         not null,
    known_at     timestamptz  not null,
    warnings     integer      not null check (warnings >= 0),
    notices      integer      not null check (notices >= 0),
    findings     text         not null,
    digest       varchar(71)  not null,
    recorded_by  varchar(64)  not null,
    recorded_at  timestamptz  not null,
    primary key (fiscal_year, id)
) partition by list (fiscal_year);
call partition_by_year('detection');
create index detection_by_unit on detection (fiscal_year, region_code, unit_code, id);
call protect_unit_table('detection', 'select, insert');
call append_only('detection');

comment on table detection is '疑点筛查：一个单位一个年度在某一时点的疑点';
comment on column detection.findings is 'the findings as RFC 8785 JSON, in the order of their rules';
comment on column detection.digest is 'SHA-256 of the findings';
