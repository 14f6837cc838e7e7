-- A rendition is a report as a file. Each format is made once: the same report gives the same bytes.
create table rendition (
    id             uuid         primary key,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    report_id      uuid         not null references report,
    format         varchar(8)   not null check (format in ('DOCX', 'PDF')),
    file_name      varchar(256) not null,
    sha256         varchar(71)  not null,
    size           integer      not null check (size > 0),
    content        bytea        not null,
    missing_glyphs text         not null,
    recorded_at    timestamptz  not null,
    recorded_by    varchar(64)  not null,
    unique (report_id, format)
);
call protect_unit_table('rendition', 'select, insert');
call append_only('rendition');

comment on table rendition is '报告的成文文件';
comment on column rendition.missing_glyphs is '没有字体能印出的字及其所在文字，JSON';
