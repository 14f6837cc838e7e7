-- An uploaded file waits sealed until a worker loads it, chunk by chunk; progress is part of each chunk's transaction.
create table import_job (
    id             uuid         primary key,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    kind           varchar(16)  not null check (kind in ('households')),
    dry_run        boolean      not null,
    status         varchar(16)  not null check (status in ('queued', 'running', 'done', 'failed')),
    file_sealed    bytea        not null,
    file_digest    varchar(80)  not null,
    rows           integer      not null,
    next_entry     integer      not null,
    accepted       integer      not null,
    updated        integer      not null,
    unchanged      integer      not null,
    rejected       integer      not null,
    failure        varchar(256),
    started_by     varchar(64)  not null,
    queued_at      timestamptz  not null,
    finished_at    timestamptz
);
create index import_job_by_unit on import_job (region_code, unit_code, id);
call protect_unit_table('import_job', 'select, insert, update');

comment on column import_job.next_entry is '下一个待处理的户（从0起），断点续传的位置';
comment on column import_job.accepted is '新登记的户数';
comment on column import_job.updated is '更新的户数';
comment on column import_job.unchanged is '内容未变的户数';
comment on column import_job.rejected is '退回的户数';

create table import_fault (
    job_id         uuid         not null references import_job,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    line           bigint       not null,
    position       integer      not null,
    column_heading varchar(32)  not null,
    rule           varchar(64)  not null,
    reason_zh      varchar(256) not null,
    reason_en      varchar(256) not null,
    primary key (job_id, line, position)
);
call protect_unit_table('import_fault', 'select, insert');

-- What workers look through before they know whose job it is: no business data, hence without row-level security.
create table import_queue (
    job_id       uuid        primary key references import_job,
    actor        text        not null,
    leased_until timestamptz not null
);
grant select, insert, update, delete on import_queue to ${appRole};

comment on column import_queue.actor is '发起人：后台作业以其身份和范围执行，不超出其权限';
