-- Households and members. What identifies a person is sealed; a keyed hash finds it again. The tables household and
-- member hold what is registered now, the two version tables all that ever was: facts read only the latter.
create table household (
    id             uuid        primary key,
    version        integer     not null,
    region_code    varchar(9)  not null,
    unit_code      varchar(21) not null,
    number         varchar(32) not null,
    township_code  varchar(9)  not null,
    village        varchar(64) not null,
    registration   varchar(32) not null check (registration in ('agricultural', 'non-agricultural')),
    categories     text[]      not null check (cardinality(categories) > 0),
    retention_year integer     not null,
    content_index  bytea       not null,
    constraint household_number_once unique (region_code, unit_code, number)
);
create index household_by_unit on household (region_code, unit_code, id);
call protect_unit_table('household', 'select, insert, update');

comment on table household is '受益户';
comment on column household.number is '户编号';
comment on column household.registration is '户籍性质';
comment on column household.categories is '家庭类别';
comment on column household.retention_year is '保管期满年度；字段密钥按单位和该年度分设';
comment on column household.content_index is '登记内容的带钥摘要，用于识别未变化的重复导入';

create table member (
    id              uuid        primary key,
    household_id    uuid        not null references household,
    region_code     varchar(9)  not null,
    unit_code       varchar(21) not null,
    position        integer     not null,
    relation        varchar(16) not null,
    sex             varchar(8)  not null,
    birth_date      date        not null,
    name_sealed     bytea       not null,
    identity_sealed bytea       not null,
    identity_index  bytea       not null,
    remark_sealed   bytea       not null,
    insured_child   boolean     not null,
    university      varchar(64) not null,
    present         boolean     not null
);
-- One person is in one household of a unit.
create unique index member_once on member (region_code, unit_code, identity_index) where present;
create index member_by_household on member (household_id, position);
call protect_unit_table('member', 'select, insert, update');

comment on table member is '家庭成员；present 为 false 者已离开本户，记录保留';
comment on column member.identity_index is '证件号码的盲索引（HMAC-SHA-256，按区划分设密钥）';
comment on column member.university is '在读院校';

create table household_version (
    id            uuid        primary key,
    household_id  uuid        not null references household,
    version       integer     not null,
    region_code   varchar(9)  not null,
    unit_code     varchar(21) not null,
    effective_on  date        not null,
    recorded_at   timestamptz not null,
    recorded_by   varchar(64) not null,
    township_code varchar(9)  not null,
    registration  varchar(32) not null,
    categories    text[]      not null,
    persons       integer     not null check (persons > 0),
    row_hash      bytea       not null,
    unique (household_id, version)
);
create index household_version_by_unit on household_version (region_code, unit_code, recorded_at);
call protect_unit_table('household_version', 'select, insert');
call append_only('household_version');

create table member_version (
    id                uuid        primary key,
    member_id         uuid        not null references member,
    household_id      uuid        not null references household,
    household_version integer     not null,
    region_code       varchar(9)  not null,
    unit_code         varchar(21) not null,
    relation          varchar(16) not null,
    birth_date        date        not null,
    insured_child     boolean     not null,
    admitted          boolean     not null,
    row_hash          bytea       not null
);
create index member_version_by_household on member_version (household_id, household_version);
call protect_unit_table('member_version', 'select, insert');
call append_only('member_version');

comment on column member_version.admitted is '登记有在读院校';

-- Every disclosure of a whole value, and every look-up by one. Committed before the answer.
create table access_log (
    fiscal_year  integer      not null,
    id           uuid         not null,
    region_code  varchar(9)   not null,
    unit_code    varchar(21)  not null,
    member_id    uuid,
    household_id uuid,
    field        varchar(32)  not null,
    purpose      varchar(256) not null,
    actor        varchar(64)  not null,
    actor_name   varchar(64)  not null,
    recorded_at  timestamptz  not null,
    primary key (fiscal_year, id)
) partition by list (fiscal_year);
call partition_by_year('access_log');
create index access_log_by_actor on access_log (actor, recorded_at);
call protect_unit_table('access_log', 'select, insert');
call append_only('access_log');

comment on table access_log is '个人信息访问留痕：谁、何时、为何、哪一项；不含所披露的值';
