-- A template is the wording of a report. An edition that was published stays: reports were written in its words.
create table template (
    id          uuid         primary key,
    region_code varchar(9)   not null,
    code        varchar(64)  not null,
    edition     integer      not null check (edition >= 1),
    name        varchar(128) not null,
    content     text         not null,
    digest      varchar(71)  not null,
    recorded_at timestamptz  not null,
    unique (region_code, code, edition)
);
call protect_region_table('template', 'select, insert');
call append_only('template');

comment on table template is '报告模板；区划 CN 为全国缺省';
comment on column template.edition is '版次';
