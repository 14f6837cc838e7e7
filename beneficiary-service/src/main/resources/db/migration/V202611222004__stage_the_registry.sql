-- Households are written in sets: copied into a stage without logging or row-level security (COPY works with neither),
-- sealed already, and taken from there into the registry under the caller's scope. Rows leave it in the transaction
-- that put them there; they are found by the id of that write, which nobody else knows.
create unlogged table registry_stage_household (
    write_id       uuid        not null,
    id             uuid        not null,
    version        integer     not null,
    number         varchar(32) not null,
    township_code  varchar(9)  not null,
    village        varchar(64) not null,
    registration   varchar(32) not null,
    categories     text        not null,
    retention_year integer     not null,
    content_index  bytea       not null,
    persons        integer     not null,
    version_id     uuid        not null,
    row_hash       bytea       not null
);
create index registry_stage_household_by_write on registry_stage_household (write_id);
grant select, insert, delete on registry_stage_household to ${appRole};

create unlogged table registry_stage_member (
    write_id          uuid        not null,
    id                uuid        not null,
    household_id      uuid        not null,
    household_version integer     not null,
    entered           boolean     not null,
    position          integer     not null,
    relation          varchar(16) not null,
    sex               varchar(8)  not null,
    birth_date        date        not null,
    name_sealed       bytea       not null,
    identity_sealed   bytea       not null,
    identity_index    bytea       not null,
    remark_sealed     bytea       not null,
    insured_child     boolean     not null,
    university        varchar(64) not null,
    version_id        uuid        not null,
    row_hash          bytea       not null
);
create index registry_stage_member_by_write on registry_stage_member (write_id);
grant select, insert, delete on registry_stage_member to ${appRole};

comment on column registry_stage_household.categories is '以逗号分隔';
comment on column registry_stage_member.entered is '新登记的成员；否则为已登记成员的更新';

-- What a trial import would have written: who would be in which household (null: in none any more). A row is found by the
-- id of the trial, whose job is looked up within the caller's scope, and by a keyed hash; it says nothing to others.
create table registry_trial (
    trial_id       uuid  not null,
    identity_index bytea not null,
    number         varchar(32),
    primary key (trial_id, identity_index)
);
grant select, insert, update, delete on registry_trial to ${appRole};

comment on table registry_trial is '试导入的中间结果，试导入结束即删；人员只有盲索引';
