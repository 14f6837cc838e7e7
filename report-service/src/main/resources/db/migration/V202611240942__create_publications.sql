-- 公开: an approved report goes out in a public edition, which a second person lets go. What has gone out stays as it
-- was for ever; a mistake is corrected by a later publication that names it, or the files are withdrawn with a reason.
create table publication (
    id               uuid          primary key,
    version          integer       not null,
    region_code      varchar(9)    not null,
    unit_code        varchar(21)   not null,
    fiscal_year      integer       not null check (fiscal_year between 2000 and 2100),
    report_id        uuid          not null references report,
    corrects         uuid          references publication,
    title            varchar(256)  not null,
    narrative        text          not null,
    narrative_digest varchar(71)   not null,
    withheld         integer       not null check (withheld >= 0),
    small_cell       integer       not null check (small_cell >= 2),
    status           varchar(16)   not null
        check (status in ('PROPOSED', 'PUBLISHED', 'RETURNED', 'WITHDRAWN')),
    reason           varchar(1000),
    proposed_at      timestamptz   not null,
    proposed_by      varchar(64)   not null,
    decided_at       timestamptz,
    decided_by       varchar(64),
    check ((status = 'PROPOSED') = (decided_by is null)),
    check ((status in ('RETURNED', 'WITHDRAWN')) = (reason is not null)),
    check (status = 'WITHDRAWN' or decided_by <> proposed_by)
);
create index publication_by_unit on publication (region_code, unit_code, fiscal_year);
-- One attempt at a time, and one that stands.
create unique index publication_of_report on publication (report_id) where status in ('PROPOSED', 'PUBLISHED');
call protect_unit_table('publication', 'select, insert, update');
call track_waiting('publication');

comment on table publication is '报告的公开：公开版正文、审核和结果';
comment on column publication.corrects is '勘误：所更正的公开';
comment on column publication.narrative is '公开版正文，不公开的数已隐去，RFC 8785 JSON';
comment on column publication.withheld is '隐去的数，处';
comment on column publication.small_cell is '少于此数的户数、人数不公开';

create function refuse_change_of_publication() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' or old.status in ('RETURNED', 'WITHDRAWN')
        or (old.status = 'PUBLISHED' and new.status <> 'WITHDRAWN')
        or (old.report_id, old.narrative, old.narrative_digest, old.title, old.corrects, old.proposed_by)
            is distinct from
           (new.report_id, new.narrative, new.narrative_digest, new.title, new.corrects, new.proposed_by) then
        raise exception 'what was published is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_change_of_publication before update or delete on publication
    for each row execute function refuse_change_of_publication();

-- What anybody may read: no row of it belongs to a caller. Nothing in it is personal.
create table published_file (
    id             uuid         primary key,
    publication_id uuid         not null references publication,
    region         varchar(9)   not null,
    unit           varchar(21)  not null,
    unit_name      varchar(256) not null,
    fiscal_year    integer      not null,
    title          varchar(256) not null,
    format         varchar(8)   not null,
    file_name      varchar(300) not null,
    sha256         varchar(71)  not null check (sha256 ~ '^sha256:[0-9a-f]{64}$'),
    document_id    varchar(71)  not null check (document_id ~ '^sha256:[0-9a-f]{64}$'),
    size           integer      not null check (size > 0),
    content        bytea        not null,
    published_at   timestamptz  not null,
    unique (publication_id, format)
);
create index published_file_by_digest on published_file (sha256);
create index published_file_by_document on published_file (document_id);
grant select, insert on published_file to ${appRole};
call append_only('published_file');

comment on table published_file is '公开的文件，任何人可读，逐字节永久保存';

create table publication_end (
    publication_id uuid          primary key references publication,
    corrected_by   uuid          references publication,
    reason         varchar(1000),
    ended_at       timestamptz   not null,
    check ((corrected_by is null) = (reason is not null))
);
grant select, insert on publication_end to ${appRole};
call append_only('publication_end');

comment on table publication_end is '公开的终了：被更正（勘误）或撤下';

-- Every file that was ever made, by its two digests: says that a paper comes from here, and nothing of what it says.
create table file_mark (
    digest      varchar(71) not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    document_id varchar(71) not null check (document_id ~ '^sha256:[0-9a-f]{64}$'),
    format      varchar(8)  not null,
    made_at     timestamptz not null,
    primary key (digest, document_id)
);
create index file_mark_by_document on file_mark (document_id);
grant select, insert on file_mark to ${appRole};
call append_only('file_mark');

comment on table file_mark is '本系统出具过的文件：文件摘要和文件标识';
