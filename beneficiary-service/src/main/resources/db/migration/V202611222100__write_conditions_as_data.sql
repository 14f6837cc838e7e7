-- Conditions of eligibility are data: one expression (CEL) a row, appended when a programme is drafted and never
-- changed. What was asked for in columns is written out as the same expressions, so that one evaluator reads all.
create table programme_condition (
    programme_id uuid         not null references programme,
    region_code  varchar(9)   not null,
    unit_code    varchar(21)  not null,
    position     integer      not null check (position >= 0),
    code         varchar(32)  not null,
    label        varchar(128) not null,
    expression   varchar(500) not null,
    primary key (programme_id, code)
);
call protect_unit_table('programme_condition', 'select, insert');
call append_only('programme_condition');

comment on table programme_condition is '资格条件';
comment on column programme_condition.label is '条件的中文说明';
comment on column programme_condition.expression is 'CEL 表达式，结果为是或否';

insert into programme_condition
select p.id, p.region_code, p.unit_code, 0, 'category', '家庭类别属于' || string_agg(c.label, '、' order by c.place),
    'household.categories.exists(c, c in [' || string_agg('"' || c.code || '"', ', ' order by c.place) || '])'
from programme p
join (values ('bereaved-only-child', '失独', 1), ('disabled-only-child', '伤残', 2), ('only-child-rural', '独生子女', 3),
    ('two-daughters', '双女', 4), ('hardship', '困难', 5)) c (code, label, place) on c.code = any (p.categories)
group by p.id, p.region_code, p.unit_code;

insert into programme_condition
select id, region_code, unit_code, 1, 'registration',
    '户籍性质为' || case registration when 'agricultural' then '农业' else '非农业' end,
    'household.registration == "' || registration || '"'
from programme where registration is not null;

insert into programme_condition
select p.id, p.region_code, p.unit_code, 2, 'member-is', m.label, m.expression
from programme p
join (values ('child', '成员为子女', 'member.relation in ["son", "daughter"]'),
    ('insured-child', '成员为参保子女', 'member.insuredChild'),
    ('admitted', '成员已被高校录取', 'member.admitted')) m (code, label, expression) on m.code = p.member_is;

insert into programme_condition
select id, region_code, unit_code, 3, 'age-from', '基准日年满' || age_from || '周岁', 'member.age >= ' || age_from
from programme where age_from is not null;

insert into programme_condition
select id, region_code, unit_code, 4, 'age-to', '基准日不超过' || age_to || '周岁', 'member.age <= ' || age_to
from programme where age_to is not null;

alter table programme drop column categories, drop column registration, drop column member_is, drop column age_from,
    drop column age_to;

-- A programme goes on from year to year as one series. Whether only those on its register get something, how long
-- candidates are made public and what excludes it are data of the programme too.
alter table programme add column series_id uuid;
update programme set series_id = id;
alter table programme alter column series_id set not null;
alter table programme add column enrolment_required boolean not null default false;
alter table programme add column notice_days integer not null default 5 check (notice_days between 5 and 60);
alter table programme add column names_basis varchar(128);
alter table programme add column excludes text[] not null default '{}';
create index programme_by_series on programme (series_id);

comment on column programme.series_id is '系列标识：同一补助项目各年度相同';
comment on column programme.enrolment_required is '是否只发放给在册者';
comment on column programme.notice_days is '公示期，工作日';
comment on column programme.names_basis is '全名公示的法律依据；为空则姓名脱敏';
comment on column programme.excludes is '不得与之重复享受的补助项目代码';

-- 985 or 211, where the entry says it; what was registered before did not say.
alter table member_version add column university_level varchar(8) not null default '';
comment on column member_version.university_level is '院校层次：985、211，未登记为空';
