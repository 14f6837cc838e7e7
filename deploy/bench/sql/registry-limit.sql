-- The least that an import of households can do: a stage, one look for duplicates in sets, and the rows of the registry
-- in tables with its indexes. No row-level security, no foreign keys, no encryption, no keyed index, no record of acts,
-- no progress.
create unlogged table bench_stage (
    line            bigint,
    number          varchar(32),
    categories      text,
    registration    varchar(32),
    township_code   varchar(9),
    village         varchar(64),
    head_name       text,
    name            text,
    relation        varchar(16),
    sex             varchar(8),
    identity_number text,
    birth_date      date,
    insured_child   text,
    university      varchar(64),
    remark          text
);
create table bench_household (like household including all);
create table bench_member (like member including all);
create table bench_household_version (like household_version including all);
create table bench_member_version (like member_version including all);
