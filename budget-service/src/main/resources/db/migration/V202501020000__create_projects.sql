-- A project (预算项目) is entered, examined by a second person, and kept in the library. Its content never changes:
-- what was returned is entered anew. library_at is the recorded time of its admission, so that a list of projects
-- can be read again as it was known.
create table project (
    id             uuid         primary key,
    version        integer      not null,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    code           varchar(21),
    name           varchar(128) not null,
    category       varchar(32)  not null check (category in ('PERSONNEL', 'OPERATING', 'SPECIFIC_TARGET')),
    attribute      varchar(32)  not null check (attribute in ('NEW', 'CONTINUED')),
    recurrence     varchar(32)  not null check (recurrence in ('ONE_OFF', 'RECURRING')),
    starts_on      date         not null,
    ends_on        date         not null,
    ex_ante_result varchar(32)
        check (ex_ante_result in ('SUPPORTED', 'SUPPORTED_AFTER_ADJUSTMENT', 'NOT_SUPPORTED')),
    status         varchar(32)  not null
        check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'LIBRARY', 'BUDGETED', 'CLOSED')),
    entered_by     varchar(64)  not null,
    return_reason  varchar(500),
    library_at     timestamptz,
    check (ends_on >= starts_on),
    check ((status = 'RETURNED') = (return_reason is not null)),
    check ((status in ('LIBRARY', 'BUDGETED', 'CLOSED')) = (library_at is not null)),
    foreign key (region_code, unit_code) references unit (region_code, unit_code),
    unique (id, region_code, unit_code)
);
create unique index project_code_once on project (region_code, unit_code, code) where status <> 'RETURNED';
create index project_by_unit on project (region_code, unit_code, id);
call protect_unit_table('project', 'select, insert, update');

comment on column project.code is '项目代码';
comment on column project.category is '项目类别：人员类、运转类、特定目标类';
comment on column project.ex_ante_result is '事前绩效评估结论';
