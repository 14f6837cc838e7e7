-- What is known of a household beyond its register entry, and how any of it changes: by an amendment (变更申请) that one
-- person proposes and another approves. All but the amendment itself is appended, never changed: the newest row counts.

create table amendment (
    id              uuid         primary key,
    version         integer      not null,
    region_code     varchar(9)   not null,
    unit_code       varchar(21)  not null,
    household_id    uuid         not null references household,
    base_version    integer      not null,
    effective_on    date         not null,
    source          varchar(16)  not null,
    document_no     varchar(128) not null,
    content_sealed  bytea        not null,
    retention_year  integer      not null,
    status          varchar(16)  not null check (status in ('proposed', 'approved', 'returned')),
    proposed_by     varchar(64)  not null,
    proposed_at     timestamptz  not null,
    return_reason   varchar(512),
    decided_by      varchar(64),
    decided_at      timestamptz,
    applied_version integer,
    check ((status = 'proposed') = (decided_by is null)),
    check (status <> 'approved' or decided_by <> proposed_by)
);
create index amendment_by_unit on amendment (region_code, unit_code, id);
create index amendment_by_household on amendment (household_id, id);
-- Two changes of one household that wait at once would each be measured against what the other changes.
create unique index amendment_one_at_a_time on amendment (household_id) where status = 'proposed';
call protect_unit_table('amendment', 'select, insert, update');
call track_waiting('amendment');

comment on table amendment is '户信息变更申请：一人提出，另一人审批；内容整体加密';
comment on column amendment.base_version is '提出时该户的版本；审批时已变则须重新提出';
comment on column amendment.source is '信息来源：本人申报、部门共享、入户核查、档案补录';

-- Why and when a member left. Naming another departure withdraws it: it was recorded wrongly.
create table departure (
    id                uuid         primary key,
    region_code       varchar(9)   not null,
    unit_code         varchar(21)  not null,
    household_id      uuid         not null references household,
    household_version integer      not null,
    member_id         uuid         not null references member,
    amendment_id      uuid         not null references amendment,
    ground            varchar(16)  not null,
    left_on           date         not null,
    withdraws         uuid         references departure,
    recorded_at       timestamptz  not null,
    recorded_by       varchar(64)  not null,
    row_hash          bytea        not null,
    constraint departure_withdrawn_once unique (withdraws)
);
create index departure_by_member on departure (member_id);
create index departure_by_unit on departure (region_code, unit_code, recorded_at);
call protect_unit_table('departure', 'select, insert');
call append_only('departure');

comment on table departure is '成员离开本户：死亡、迁出、婚姻变动、被收养等；更正以指明原记录的新记录作出';

create table certificate (
    id             uuid         primary key,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    household_id   uuid         not null references household,
    member_id      uuid         references member,
    amendment_id   uuid         not null references amendment,
    kind           varchar(32)  not null,
    number_sealed  bytea        not null,
    number_index   bytea        not null,
    grade          integer      check (grade between 1 and 4),
    issuer         varchar(128) not null,
    issued_on      date         not null,
    effective_on   date         not null,
    recorded_at    timestamptz  not null,
    recorded_by    varchar(64)  not null
);
create index certificate_by_household on certificate (household_id, recorded_at);
create index certificate_by_number on certificate (region_code, kind, number_index);
call protect_unit_table('certificate', 'select, insert');
call append_only('certificate');

comment on table certificate is '证件、证明：光荣证、残疾人证、死亡证明、户口簿等；号码加密，另有盲索引';
comment on column certificate.grade is '残疾等级，一级为1';

create table category_ground (
    id             uuid         primary key,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    household_id   uuid         not null references household,
    amendment_id   uuid         not null references amendment,
    category       varchar(32)  not null,
    since          date         not null,
    until          date         check (until > since),
    grade          integer      check (grade between 1 and 4),
    ground_sealed  bytea        not null,
    effective_on   date         not null,
    recorded_at    timestamptz  not null,
    recorded_by    varchar(64)  not null
);
create index category_ground_by_household on category_ground (household_id, recorded_at);
call protect_unit_table('category_ground', 'select, insert');
call append_only('category_ground');

comment on table category_ground is '家庭类别的起止日期和依据；依据加密';

create table account (
    id             uuid         primary key,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    household_id   uuid         not null references household,
    member_id      uuid         not null references member,
    amendment_id   uuid         not null references amendment,
    bank           varchar(128) not null,
    number_sealed  bytea        not null,
    number_index   bytea        not null,
    effective_on   date         not null,
    recorded_at    timestamptz  not null,
    recorded_by    varchar(64)  not null
);
create index account_by_household on account (household_id, recorded_at);
create index account_by_number on account (region_code, unit_code, number_index);
call protect_unit_table('account', 'select, insert');
call append_only('account');

comment on table account is '发放账户：户名须为本户成员；账号加密，另有盲索引';

create table contact (
    id             uuid         primary key,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    household_id   uuid         not null references household,
    amendment_id   uuid         not null references amendment,
    phone_sealed   bytea        not null,
    address_sealed bytea        not null,
    effective_on   date         not null,
    recorded_at    timestamptz  not null,
    recorded_by    varchar(64)  not null
);
create index contact_by_household on contact (household_id, recorded_at);
call protect_unit_table('contact', 'select, insert');
call append_only('contact');

create table legal_basis (
    id             uuid         primary key,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    household_id   uuid         not null references household,
    amendment_id   uuid         not null references amendment,
    basis          varchar(32)  not null,
    notified_on    date         not null,
    guardian_id    uuid         references member,
    consented_on   date,
    effective_on   date         not null,
    recorded_at    timestamptz  not null,
    recorded_by    varchar(64)  not null,
    check ((guardian_id is null) or (consented_on is not null))
);
create index legal_basis_by_household on legal_basis (household_id, recorded_at);
call protect_unit_table('legal_basis', 'select, insert');
call append_only('legal_basis');

comment on table legal_basis is '处理个人信息的依据（个人信息保护法第13条）、告知日期和监护人同意（第31条）';
