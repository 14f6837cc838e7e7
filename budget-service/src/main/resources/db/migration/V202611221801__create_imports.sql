-- A payment file is read once, into a stage without logging or row-level security (COPY works with neither); a worker
-- judges its rows in sets, under the starter's scope, and loads unit by unit: each unit in one transaction of its own.
create table import_job (
    id          uuid           primary key,
    region_code varchar(9)     not null,
    unit_code   varchar(21)    not null,
    kind        varchar(16)    not null check (kind in ('payments')),
    format      varchar(8)     not null check (format in ('CSV', 'XLSX')),
    dry_run     boolean        not null,
    status      varchar(16)    not null check (status in ('queued', 'running', 'done', 'failed')),
    file_digest varchar(80)    not null,
    headings    text           not null,
    rows        integer        not null,
    accepted    integer        not null default 0,
    unchanged   integer        not null default 0,
    rejected    integer        not null default 0,
    amount      numeric(18, 2) not null default 0,
    failure     varchar(64),
    started_by  varchar(64)    not null,
    queued_at   timestamptz    not null,
    finished_at timestamptz,
    check (accepted + unchanged + rejected <= rows),
    check ((status in ('done', 'failed')) = (finished_at is not null)),
    check ((status = 'failed') = (failure is not null))
);
create index import_job_by_unit on import_job (region_code, unit_code, id);
call protect_unit_table('import_job', 'select, insert, update');

comment on column import_job.unit_code is '预算单位、部门（三位）或 * （全区）：文件中其他单位的行一律退回';
comment on column import_job.headings is '原文件各列的列名，以 U+001F 分隔';
comment on column import_job.amount is '已登记（试导入为可登记）金额合计，元';
comment on column import_job.failure is '失败时的查询编号';

create table import_fault (
    job_id      uuid         not null references import_job,
    region_code varchar(9)   not null,
    unit_code   varchar(21)  not null,
    line        bigint       not null,
    rules       text         not null check (rules <> ''),
    cells       text         not null,
    returned_at timestamptz  not null default clock_timestamp(),
    primary key (job_id, line)
);
create index import_fault_by_age on import_fault (returned_at);
call protect_unit_table('import_fault', 'select, insert');

comment on table import_fault is '退回的行：原有各列（以 U+001F 分隔）及所违反的规则；到期即删';

-- No row is found in it but by the id of a job, and the job is looked up within the caller's scope.
create unlogged table import_stage (
    job_id          uuid           not null,
    line            bigint         not null,
    unit            varchar(21),
    fiscal_year     integer,
    project_code    varchar(21),
    functional_code varchar(7),
    economic_code   varchar(5),
    source          varchar(32),
    line_id         uuid,
    amount          numeric(18, 2),
    paid_on         date,
    voucher_no      varchar(64),
    summary         varchar(500),
    rules           text           not null,
    cells           text           not null
);
create index import_stage_by_job on import_stage (job_id, unit);
grant select, insert, delete on import_stage to ${appRole};

-- What workers look through before they know whose job it is: no business data, hence without row-level security.
create table import_queue (
    job_id       uuid        primary key references import_job,
    actor        text        not null,
    leased_until timestamptz not null
);
grant select, insert, update, delete on import_queue to ${appRole};

comment on column import_queue.actor is '发起人：后台作业以其身份和范围执行，不超出其权限';

-- The job that forgets acts for nobody: it sees how old a returned row is, and nothing else of it.
create function forget_returned_rows(older_than interval) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    forgotten bigint;
begin
    delete from import_fault where returned_at < clock_timestamp() - older_than;
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
revoke all on function forget_returned_rows from public;
grant execute on function forget_returned_rows to ${appRole};
