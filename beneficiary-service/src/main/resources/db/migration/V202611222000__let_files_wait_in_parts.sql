-- A file waits in sealed chunks, so that none is ever held as a whole; a chunk goes with the transaction that loads it.
-- Rows that go back are kept sealed by themselves, and only for some days: nothing else of a file outlives its job.
create table import_part (
    job_id   uuid    not null references import_job deferrable initially deferred,
    position integer not null,
    sealed   bytea   not null,
    primary key (job_id, position)
);
-- sealed values do not get smaller
alter table import_part alter sealed set storage external;
-- A part is seen by whoever sees its job; it is put there before its job is.
alter table import_part enable row level security;
alter table import_part force row level security;
create policy put on import_part for insert with check (true);
create policy seen on import_part for select using (exists (select from import_job j where j.id = job_id));
create policy taken on import_part for delete using (exists (select from import_job j where j.id = job_id));
grant select, insert, delete on import_part to ${appRole};

comment on table import_part is '等待处理的文件，按户分块加密；处理一块即删除一块，余下的就是续传的位置';

create table import_returned (
    job_id      uuid        not null references import_job,
    line        bigint      not null,
    region_code varchar(9)  not null,
    unit_code   varchar(21) not null,
    sealed      bytea       not null,
    returned_at timestamptz not null default clock_timestamp(),
    primary key (job_id, line)
);
create index import_returned_by_age on import_returned (returned_at);
call protect_unit_table('import_returned', 'select, insert');

comment on table import_returned is '退回的户的各行（原样、加密）；到期即删，原因见 import_fault';

-- Files that wait at this moment are uploaded again: their form is not kept.
delete from import_queue;
alter table import_job drop constraint import_job_status_check;
alter table import_job add check (status in ('queued', 'running', 'done', 'failed', 'cancelled'));
update import_job set status = 'failed', failure = 'upgrade', finished_at = clock_timestamp() where finished_at is null;
alter table import_job drop column file_sealed;
alter table import_job drop column next_entry;
alter table import_job add column headings_sealed bytea not null default '';
alter table import_job alter headings_sealed drop default;
alter table import_job add column format varchar(8) not null default 'CSV' check (format in ('CSV', 'XLSX'));
alter table import_job alter format drop default;
alter table import_job add check ((status in ('queued', 'running')) = (finished_at is null));
comment on column import_job.headings_sealed is '原文件各列的列名（加密）';

-- The job that forgets acts for nobody: it sees how old a returned row is, and nothing else of it.
create function forget_returned_rows(older_than interval) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    forgotten bigint;
begin
    delete from import_returned where returned_at < clock_timestamp() - older_than;
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
revoke all on function forget_returned_rows from public;
grant execute on function forget_returned_rows to ${appRole};
