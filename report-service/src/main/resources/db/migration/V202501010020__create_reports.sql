-- A report is one template told over one snapshot. Its text is fixed when it is written; submission and approval
-- change its state alone, and who approves it did not write it.
create table report (
    id               uuid          primary key,
    version          integer       not null,
    region_code      varchar(9)    not null,
    unit_code        varchar(21)   not null,
    fiscal_year      integer       not null check (fiscal_year between 2000 and 2100),
    snapshot_id      uuid          not null references snapshot,
    template_id      uuid          not null references template,
    title            varchar(256)  not null,
    narrative        text          not null,
    narrative_digest varchar(71)   not null,
    status           varchar(16)   not null check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED')),
    return_reason    varchar(1000),
    written_at       timestamptz   not null,
    written_by       varchar(64)   not null,
    submitted_by     varchar(64),
    approved_by      varchar(64),
    approved_at      timestamptz,
    check ((status = 'APPROVED') = (approved_by is not null and approved_at is not null)),
    check ((status = 'RETURNED') = (return_reason is not null)),
    check (approved_by is null or (approved_by <> written_by and approved_by <> submitted_by))
);
create index report_by_unit on report (region_code, unit_code, fiscal_year);
call protect_unit_table('report', 'select, insert, update');

comment on table report is '报告：一个模板在一个快照上的成文';
comment on column report.narrative is '正文，RFC 8785 JSON，逐处引用附事实摘要';

create function refuse_change_of_report() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' or old.status in ('APPROVED', 'RETURNED')
        or (old.snapshot_id, old.template_id, old.narrative, old.narrative_digest, old.title, old.written_by)
            is distinct from
           (new.snapshot_id, new.template_id, new.narrative, new.narrative_digest, new.title, new.written_by) then
        raise exception 'what a report says is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_change_of_report before update or delete on report
    for each row execute function refuse_change_of_report();
