-- A snapshot is what a report quotes, frozen: the facts and the scored self-evaluations, with one digest.
create table snapshot (
    id          uuid         primary key,
    region_code varchar(9)   not null,
    unit_code   varchar(21)  not null,
    fiscal_year integer      not null check (fiscal_year between 2000 and 2100),
    digest      varchar(71)  not null,
    content     text         not null,
    recorded_at timestamptz  not null,
    recorded_by varchar(64)  not null
);
create index snapshot_by_unit on snapshot (region_code, unit_code, fiscal_year);
call protect_unit_table('snapshot', 'select, insert');
call append_only('snapshot');

comment on table snapshot is '快照：报告所引用的全部事实和自评';
comment on column snapshot.content is 'RFC 8785 JSON; digest is its SHA-256';
