-- 正文编辑: while a report is a draft its prose may be rewritten, and every version is kept. From its submission on what
-- it says is never changed, and nothing is submitted with figures that were typed and not explained. A file is made once
-- of each version.
alter table report
    add column prose_version integer not null default 0 check (prose_version >= 0),
    add column open_figures  integer not null default 0 check (open_figures >= 0),
    add check (status = 'DRAFT' or open_figures = 0);

comment on column report.prose_version is '正文版本，0 为模板写成的原文';
comment on column report.open_figures is '手写且未说明理由的数字，处';

create or replace function refuse_change_of_report() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' or old.status in ('APPROVED', 'RETURNED')
        or (old.snapshot_id, old.template_id, old.title, old.written_by)
            is distinct from
           (new.snapshot_id, new.template_id, new.title, new.written_by) then
        raise exception 'what a report says is never changed' using errcode = 'restrict_violation';
    end if;
    -- An edit is an act of its own: the state stays, and the version tells of it.
    if (old.narrative, old.narrative_digest, old.prose_version, old.open_figures)
            is distinct from
       (new.narrative, new.narrative_digest, new.prose_version, new.open_figures)
        and (old.status <> 'DRAFT' or new.status <> 'DRAFT' or new.prose_version <> old.prose_version + 1) then
        raise exception 'what a submitted report says is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create table prose_version (
    id               uuid         primary key,
    region_code      varchar(9)   not null,
    unit_code        varchar(21)  not null,
    report_id        uuid         not null references report,
    number           integer      not null check (number >= 0),
    narrative        text         not null,
    narrative_digest varchar(71)  not null check (narrative_digest ~ '^sha256:[0-9a-f]{64}$'),
    edits            text,
    recorded_at      timestamptz  not null,
    recorded_by      varchar(64)  not null,
    unique (report_id, number),
    check ((number = 0) = (edits is null))
);
call protect_unit_table('prose_version', 'select, insert');
call append_only('prose_version');

comment on table prose_version is '报告正文的版本，只增不改';
comment on column prose_version.edits is '相对原文（0 版）的全部改动和说明，RFC 8785 JSON';

alter table rendition
    add column prose_version integer not null default 0 check (prose_version >= 0),
    drop constraint rendition_report_id_format_key,
    add unique (report_id, prose_version, format);

comment on column rendition.prose_version is '所成文的正文版本';
