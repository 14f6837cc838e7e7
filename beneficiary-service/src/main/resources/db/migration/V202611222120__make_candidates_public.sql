-- Who is to come on a register is made public first (公示). The list is masked and frozen when it is drawn up; it and
-- its files hold names, so they lie sealed. Objections are appended, and answered by a further row.
create table notice (
    id             uuid         primary key,
    version        integer      not null,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    programme_id   uuid         not null references programme,
    title          varchar(128) not null,
    status         varchar(16)  not null check (status in ('draft', 'published', 'returned')),
    days           integer      not null check (days >= 5),
    starts_on      date,
    ends_on        date         check (ends_on >= starts_on),
    candidates     integer      not null check (candidates > 0),
    content_sealed bytea        not null,
    entered_by     varchar(64)  not null,
    decided_by     varchar(64)  check (decided_by <> entered_by),
    published_at   timestamptz  check ((status = 'published') = (published_at is not null)),
    return_reason  varchar(500),
    check ((status = 'published') = (ends_on is not null))
);
create index notice_by_unit on notice (region_code, unit_code, id);
call protect_unit_table('notice', 'select, insert, update');
call track_waiting('notice');

comment on table notice is '公示';
comment on column notice.days is '公示期，工作日';
comment on column notice.content_sealed is '脱敏后的名单，加密';
comment on column notice.waiting_since is '进入当前状态的时点';

create table notice_entry (
    notice_id    uuid        not null references notice,
    enrolment_id uuid        not null references enrolment,
    region_code  varchar(9)  not null,
    unit_code    varchar(21) not null,
    primary key (notice_id, enrolment_id)
);
create index notice_entry_by_enrolment on notice_entry (enrolment_id);
call protect_unit_table('notice_entry', 'select, insert');
call append_only('notice_entry');

create table notice_file (
    notice_id      uuid        not null references notice,
    format         varchar(8)  not null check (format in ('html', 'json', 'xlsx')),
    region_code    varchar(9)  not null,
    unit_code      varchar(21) not null,
    digest         varchar(71) not null,
    content_sealed bytea       not null,
    primary key (notice_id, format)
);
call protect_unit_table('notice_file', 'select, insert');
call append_only('notice_file');

comment on table notice_file is '已发布的公示文件，加密保存；摘要发布后不变';

create table notice_objection (
    id             uuid        primary key,
    region_code    varchar(9)  not null,
    unit_code      varchar(21) not null,
    notice_id      uuid        not null references notice,
    programme_id   uuid        not null references programme,
    enrolment_id   uuid        references enrolment,
    content_sealed bytea       not null,
    received_on    date        not null,
    recorded_at    timestamptz not null,
    recorded_by    varchar(64) not null,
    row_hash       bytea       not null
);
create index notice_objection_by_notice on notice_objection (notice_id, id);
call protect_unit_table('notice_objection', 'select, insert');
call append_only('notice_objection');

comment on table notice_objection is '对公示的异议；不记异议人';

create table notice_answer (
    objection_id  uuid        primary key references notice_objection,
    region_code   varchar(9)  not null,
    unit_code     varchar(21) not null,
    upheld        boolean     not null,
    answer_sealed bytea       not null,
    answered_on   date        not null,
    recorded_at   timestamptz not null,
    recorded_by   varchar(64) not null
);
call protect_unit_table('notice_answer', 'select, insert');
call append_only('notice_answer');
