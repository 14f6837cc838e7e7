-- A programme (补助项目) of one year: who is eligible, and what each gets. Unchangeable once approved.
create table programme (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    fiscal_year   integer      not null check (fiscal_year between 2000 and 2100),
    project_id    uuid         not null,
    code          varchar(32)  not null,
    name          varchar(128) not null,
    kind          varchar(16)  not null check (kind in ('cash', 'goods', 'insurance', 'service')),
    benefit_unit  varchar(16)  not null check (benefit_unit in ('household', 'person')),
    reference_day date         not null,
    categories    text[]       not null check (cardinality(categories) > 0),
    registration  varchar(32),
    member_is     varchar(16)  not null,
    age_from      integer      check (age_from >= 0),
    age_to        integer      check (age_to >= age_from),
    status        varchar(16)  not null check (status in ('draft', 'submitted', 'approved')),
    entered_by    varchar(64)  not null,
    return_reason varchar(512),
    decided_by    varchar(64),
    approved_at   timestamptz  check ((status = 'approved') = (approved_at is not null)),
    constraint programme_code_once unique (region_code, unit_code, fiscal_year, code)
);
create index programme_by_unit on programme (region_code, unit_code, fiscal_year);
call protect_unit_table('programme', 'select, insert, update');

comment on column programme.reference_day is '计算周岁的基准日';
comment on column programme.categories is '适用家庭类别，符合其一即可';
comment on column programme.member_is is '须有（或本人为）何种成员：any 任一、child 子女、insured-child 参保子女、admitted 已录取高校';

create table programme_standard (
    programme_id uuid           not null references programme,
    region_code  varchar(9)     not null,
    unit_code    varchar(21)    not null,
    code         varchar(32)    not null,
    label        varchar(64)    not null,
    amount       numeric(18, 2) not null check (amount > 0),
    primary key (programme_id, code)
);
call protect_unit_table('programme_standard', 'select, insert');
call append_only('programme_standard');

comment on column programme_standard.amount is '补助标准，元';
