-- What a unit's year comes to (单位汇总), one row of each, so that a district of thousands is read without its details. What
-- this service itself owns is counted anew in the transaction that changes it; the money is what budget's facts said at
-- money_known_at. The counting waits for the end of the transaction: the head of the unit's chain is locked before it, so
-- that two acts of one unit cannot wait for each other.
create table unit_rollup (
    fiscal_year      integer        not null,
    region_code      varchar(9)     not null,
    unit_code        varchar(21)    not null,
    initial          numeric(18, 2),
    adjusted         numeric(18, 2),
    spent            numeric(18, 2),
    money_as_of      date,
    money_known_at   timestamptz,
    target_subjects  integer        not null default 0,
    sealed_subjects  integer        not null default 0,
    drafted          integer        not null default 0,
    submitted        integer        not null default 0,
    approved         integer        not null default 0,
    returned         integer        not null default 0,
    excellent        integer        not null default 0,
    good             integer        not null default 0,
    fair             integer        not null default 0,
    poor             integer        not null default 0,
    weighed_marks    numeric(24, 4) not null default 0,
    weighed_money    numeric(18, 2) not null default 0,
    unit_total       numeric(5, 2),
    unit_grade       varchar(16),
    red              integer        not null default 0,
    yellow           integer        not null default 0,
    warnings         integer        not null default 0,
    notices          integer        not null default 0,
    primary key (fiscal_year, region_code, unit_code),
    check ((money_known_at is null) = (initial is null and adjusted is null and spent is null and money_as_of is null))
) with (fillfactor = 70);
call protect_unit_table('unit_rollup', 'select, insert, update');

comment on table unit_rollup is '单位汇总：一个单位一个年度的资金、目标、自评、得分和疑点';
comment on column unit_rollup.target_subjects is '已填报绩效目标的项目数（含单位整体）';
comment on column unit_rollup.sealed_subjects is '绩效目标已封存的项目数（含单位整体）';
comment on column unit_rollup.drafted is '最近一次自评处于草稿的项目数（含单位整体）；submitted 已提交，approved 已审核，returned 被退回';
comment on column unit_rollup.excellent is '自评等级为优的项目数（不含单位整体）；good 良，fair 中，poor 差';
comment on column unit_rollup.weighed_marks is 'Σ 项目得分 × 项目全年预算数，分·元';
comment on column unit_rollup.weighed_money is '有得分的项目的全年预算数合计，元';
comment on column unit_rollup.red is '自评红灯数；yellow 黄灯数';
comment on column unit_rollup.warnings is '最近一次筛查的疑点数；notices 提示数';

-- What the detail says of one unit's year. One definition: the counting below and its reconciliation use it.
create function counted_unit_year(of_year integer, of_region varchar, of_unit varchar)
    returns table (target_subjects integer, sealed_subjects integer, drafted integer, submitted integer,
        approved integer, returned integer, excellent integer, good integer, fair integer, poor integer,
        weighed_marks numeric, weighed_money numeric, unit_total numeric, unit_grade varchar, red integer,
        yellow integer, warnings integer, notices integer)
    language sql stable as
$$
    with targets as (
        select project, bool_or(status = 'SEALED') as sealed from target_set
        where region_code = of_region and unit_code = of_unit and fiscal_year = of_year group by project),
    attempts as (
        select distinct on (project) status from self_evaluation
        where region_code = of_region and unit_code = of_unit and fiscal_year = of_year
        order by project, attempt desc),
    scored as (
        select distinct on (s.project) s.project, s.total, s.grade, e.result::jsonb as result
        from score_entry s join self_evaluation e on e.id = s.self_evaluation
        where s.fiscal_year = of_year and s.region_code = of_region and s.unit_code = of_unit
        order by s.project, s.recorded_at desc),
    weighed as (
        select project, total, grade, result -> 'lamps' as lamps, (result #>> '{execution,adjusted}')::numeric as money
        from scored),
    found as (
        select warnings, notices from detection
        where fiscal_year = of_year and region_code = of_region and unit_code = of_unit order by id desc limit 1)
    select (select count(*)::integer from targets),
        (select count(*)::integer from targets where sealed),
        (select count(*)::integer from attempts where status = 'DRAFT'),
        (select count(*)::integer from attempts where status = 'SUBMITTED'),
        (select count(*)::integer from attempts where status = 'APPROVED'),
        (select count(*)::integer from attempts where status = 'RETURNED'),
        count(*) filter (where project is not null and grade = 'EXCELLENT')::integer,
        count(*) filter (where project is not null and grade = 'GOOD')::integer,
        count(*) filter (where project is not null and grade = 'FAIR')::integer,
        count(*) filter (where project is not null and grade = 'POOR')::integer,
        coalesce(sum(total * money) filter (where project is not null), 0),
        coalesce(sum(money) filter (where project is not null), 0),
        max(total) filter (where project is null),
        max(grade) filter (where project is null),
        count(*) filter (where lamps ? 'red')::integer,
        count(*) filter (where lamps ? 'yellow')::integer,
        coalesce((select f.warnings from found f), 0),
        coalesce((select f.notices from found f), 0)
    from weighed
$$;

-- The row is locked before the detail is looked at: whoever waited for it then sees what the other committed.
create function count_unit_year(of_year integer, of_region varchar, of_unit varchar) returns void
    language plpgsql as
$$
begin
    insert into unit_rollup (fiscal_year, region_code, unit_code) values (of_year, of_region, of_unit)
    on conflict do nothing;
    perform from unit_rollup
    where fiscal_year = of_year and region_code = of_region and unit_code = of_unit for update;
    update unit_rollup kept
    set (target_subjects, sealed_subjects, drafted, submitted, approved, returned, excellent, good, fair, poor,
         weighed_marks, weighed_money, unit_total, unit_grade, red, yellow, warnings, notices)
        = (select * from counted_unit_year(of_year, of_region, of_unit))
    where kept.fiscal_year = of_year and kept.region_code = of_region and kept.unit_code = of_unit;
end
$$;

create function count_changed_unit_year() returns trigger
    language plpgsql as
$$
begin
    perform count_unit_year(new.fiscal_year, new.region_code, new.unit_code);
    return null;
end
$$;
create constraint trigger count_unit_year after insert or update of status on target_set
    deferrable initially deferred for each row execute function count_changed_unit_year();
create constraint trigger count_unit_year after insert or update of status on self_evaluation
    deferrable initially deferred for each row execute function count_changed_unit_year();
create constraint trigger count_unit_year after insert on detection
    deferrable initially deferred for each row execute function count_changed_unit_year();

-- What was recorded before.
insert into unit_rollup (fiscal_year, region_code, unit_code, target_subjects, sealed_subjects, drafted, submitted,
    approved, returned, excellent, good, fair, poor, weighed_marks, weighed_money, unit_total, unit_grade, red, yellow,
    warnings, notices)
select u.fiscal_year, u.region_code, u.unit_code, c.*
from (select distinct fiscal_year, region_code, unit_code from target_set) u,
    counted_unit_year(u.fiscal_year, u.region_code, u.unit_code) c;
