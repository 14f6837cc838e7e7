-- The official lists of codes (政府收支分类科目), by year: a reference table, read by everybody, written by the owner
-- only. Functional codes have three levels (类 3, 款 5, 项 7 digits), economic ones two (类 3, 款 5 digits). A code that
-- the Ministry renames has one row for each of its names, with the years of each.
create table classification (
    kind       varchar(32)  not null check (kind in ('FUNCTIONAL', 'DEPARTMENT_ECONOMIC', 'GOVERNMENT_ECONOMIC')),
    code       varchar(7)   not null,
    name       varchar(128) not null,
    first_year integer      not null,
    last_year  integer,
    primary key (kind, code, first_year),
    check (last_year >= first_year),
    check (case kind when 'FUNCTIONAL' then code ~ '^([0-9]{3}|[0-9]{5}|[0-9]{7})$' else code ~ '^([0-9]{3}|[0-9]{5})$' end)
);
grant select on classification to ${appRole};

-- The years whose lists were loaded, and the book that each follows. A later year has codes once it has its row here.
create table classification_year (
    fiscal_year integer      primary key,
    document    varchar(128) not null
);
grant select on classification_year to ${appRole};

comment on table classification_year is '已载入科目表的年度';
comment on column classification_year.document is '所据的科目书';

comment on table classification is '政府收支分类科目，按年度';
comment on column classification.kind is '支出功能分类、部门预算支出经济分类、政府预算支出经济分类';
comment on column classification.last_year is '最后适用年度，仍适用者为空';

alter table budget_line add column government_economic_code varchar(5)
    check (government_economic_code ~ '^[0-9]{5}$');
comment on column budget_line.government_economic_code is '政府预算支出经济分类科目，编到款；未填为空';
