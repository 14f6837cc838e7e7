-- A table of a year as it was published: what was withheld is not in it, and nobody can read it here.
create table published_table (
    id             uuid         primary key,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    fiscal_year    integer      not null,
    kind           varchar(32)  not null,
    known_at       timestamptz  not null,
    smallest_count integer      not null check (smallest_count > 1),
    digest         varchar(71)  not null,
    content        text         not null,
    recorded_by    varchar(64)  not null,
    -- A second one would tell by its difference of whoever came between.
    constraint published_table_once unique (region_code, unit_code, fiscal_year, kind)
);
call protect_unit_table('published_table', 'select, insert');
call append_only('published_table');

comment on table published_table is '公开统计表，公开后不变';
comment on column published_table.smallest_count is '最小公布数，不足者不公布';
