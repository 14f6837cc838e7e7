-- A trial measurement (试测) shows, before a target is approved, that it can be measured at all. It is of a definition
-- (what is counted, how, in which unit, from which fact) and not of a number, so a rewritten draft keeps the trials of
-- what it did not redefine.
create table target_trial (
    id              uuid         primary key,
    region_code     varchar(9)   not null,
    unit_code       varchar(21)  not null,
    fiscal_year     integer      not null check (fiscal_year between 2000 and 2100),
    target_set_id   uuid         not null references target_set,
    indicator_name  varchar(200) not null,
    definition      varchar(71)  not null,
    bound           boolean      not null,
    succeeded       boolean      not null,
    value           varchar(200),
    reason          varchar(500),
    note            varchar(500),
    fact            text,
    fact_digest     varchar(71),
    evidence        varchar(1000),
    document_no     varchar(64),
    as_of           date         not null,
    tried_by        varchar(64)  not null,
    recorded_at     timestamptz  not null,
    check (succeeded or reason is not null),
    check (bound or evidence is not null)
);
create index target_trial_by_definition on target_trial (region_code, unit_code, definition);
create index target_trial_by_set on target_trial (target_set_id);
call protect_unit_table('target_trial', 'select, insert');
call append_only('target_trial');

comment on table target_trial is '试测：指标审批前至少一次成功的测量';
comment on column target_trial.definition is 'SHA-256 of what is measured and how';
