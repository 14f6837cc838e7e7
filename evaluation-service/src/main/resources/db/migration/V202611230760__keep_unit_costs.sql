-- What one household or person costs (单位成本), with numerator and denominator apart: a rate of rates is no rate. A reading
-- keeps the facts behind both, and behind the standard; a typed value names both, or it cannot be added up.
alter table measurement
    add column numerator   numeric(18, 2) check (numerator >= 0),
    add column denominator numeric(18, 2) check (denominator >= 0),
    add column parts       text,
    add constraint both_parts check ((numerator is null) = (denominator is null)),
    add constraint read_parts check (parts is null or bound);
comment on column measurement.numerator is '单位成本的分子，元';
comment on column measurement.denominator is '单位成本的分母，户、人等，见指标的计量单位';
comment on column measurement.parts is '分子、分母和标准所取的事实，JSON';

-- One row of each sealed cost indicator that cites the library, as it stands now: what is added up, and what is not and why.
-- It is counted anew in the transaction that seals targets, stores a reading or confirms a typed value.
create table unit_cost_rollup (
    fiscal_year       integer      not null,
    region_code       varchar(9)   not null,
    unit_code         varchar(21)  not null,
    lineage           uuid         not null,
    project           uuid,
    code              varchar(32)  not null,
    department        varchar(3),
    name              varchar(200) not null,
    unit_of_measure   varchar(32)  not null,
    numerator_name    varchar(200) not null,
    denominator_name  varchar(200),
    line              varchar(16)  not null,
    value             numeric(30, 6),
    numerator         numeric(18, 2),
    denominator       numeric(18, 2),
    from_facts        boolean,
    standard          numeric(24, 6),
    standard_source   varchar(6) check (standard_source in ('FACT', 'TARGET')),
    standard_on       date,
    standard_known_at timestamptz,
    standard_digest   varchar(71),
    left_out          varchar(16) check (left_out in ('NOT_MEASURED', 'WHOLE_UNIT', 'NOT_DECOMPOSED', 'DUPLICATE')),
    primary key (fiscal_year, region_code, unit_code, lineage),
    check ((numerator is null) = (denominator is null)),
    check (left_out is not null or numerator is not null),
    check ((standard is null) = (standard_source is null))
);
call protect_unit_table('unit_cost_rollup', 'select, insert, delete');

comment on table unit_cost_rollup is '单位成本汇总：每个引用指标库的成本指标的分子、分母和标准';
comment on column unit_cost_rollup.lineage is '指标的延续标识';
comment on column unit_cost_rollup.code is '指标库编码；department 为归口部门，共性指标为空';
comment on column unit_cost_rollup.line is '同编码、同计量单位、同分子分母定义的相同，只有相同的才相加';
comment on column unit_cost_rollup.value is '最近一次已确认的完成值，按计量单位';
comment on column unit_cost_rollup.numerator is '分子，元';
comment on column unit_cost_rollup.denominator is '分母，户、人等';
comment on column unit_cost_rollup.from_facts is '分子分母为取数（真）或填报（假）';
comment on column unit_cost_rollup.standard is '标准，元；standard_source 来自事实或封存的指标值';
comment on column unit_cost_rollup.standard_on is '标准的业务时点，只有取自事实的才有；standard_known_at 记录或封存的时点';
comment on column unit_cost_rollup.left_out is '不计入汇总的原因';

-- What the detail says of one unit's year. One definition: the counting below and its reconciliation use it. What a unit
-- measures as a whole is in its projects already; the same money for the same persons, cited twice, is counted once.
create function counted_unit_costs(of_year integer, of_region varchar, of_unit varchar)
    returns setof unit_cost_rollup
    language sql stable as
$$
    with newest as (
        select distinct on (project) id, project, sealed_at, seal_digest from target_set
        where region_code = of_region and unit_code = of_unit and fiscal_year = of_year and status = 'SEALED'
        order by project, baseline desc),
    cited as (
        select i.lineage, i.position, n.project, coalesce(i.fact_project, n.project) as about, i.fact_programme,
            l.code, l.department, l.name, l.unit_of_measure, l.formula::jsonb ->> 'numerator' as numerator_name,
            l.formula::jsonb ->> 'denominator' as denominator_name, n.sealed_at, n.seal_digest,
            case when i.operator in ('AT_MOST', 'LESS_THAN', 'EQUAL') and i.planned ~ '^\d{1,12}(\.\d{1,6})?$'
                then i.planned::numeric end as planned
        from newest n
            join target_indicator i on i.target_set_id = n.id
            join library_indicator l on l.id = i.library_id
        where l.unit_of_measure like '元/%' and (l.kind = 'COST' or l.kind_group = 'COST_OF_OUTPUT')),
    latest as (
        select distinct on (i.lineage) i.lineage, m.value, m.numerator, m.denominator, m.bound, m.parts::jsonb as parts
        from measurement m join target_indicator i on i.id = m.indicator_id
        where m.fiscal_year = of_year and m.region_code = of_region and m.unit_code = of_unit
            and i.lineage in (select lineage from cited)
            and (m.bound or exists (select from measurement_decision d
                where d.fiscal_year = of_year and d.region_code = of_region and d.unit_code = of_unit
                    and d.measurement_id = m.id and d.confirmed))
        order by i.lineage, m.recorded_at desc, m.id desc),
    joined as (
        select c.*, m.lineage is not null as measured, m.value, m.numerator, m.denominator, m.bound,
            (m.parts #>> '{standard,value}')::numeric as given, (m.parts #>> '{standard,asOf}')::date as given_on,
            (m.parts #>> '{standard,knownAt}')::timestamptz as given_at, m.parts #>> '{standard,digest}' as given_digest,
            left(encode(sha256(convert_to(concat_ws(chr(10), c.code, coalesce(c.department, ''), c.unit_of_measure,
                c.numerator_name, coalesce(c.denominator_name, '')), 'UTF8')), 'hex'), 16) as line
        from cited c left join latest m on m.lineage = c.lineage)
    select of_year, of_region, of_unit, lineage, project, code, department, name, unit_of_measure, numerator_name,
        denominator_name, line, value, numerator, denominator, case when numerator is not null then bound end,
        coalesce(given, planned), case when given is not null then 'FACT' when planned is not null then 'TARGET' end,
        given_on, case when given is not null then given_at when planned is not null then sealed_at end,
        case when given is not null then given_digest when planned is not null then seal_digest end,
        case when not measured then 'NOT_MEASURED'
            when project is null then 'WHOLE_UNIT'
            when numerator is null then 'NOT_DECOMPOSED'
            when row_number() over (partition by line, about, fact_programme, numerator is null, project is null
                order by position, lineage) > 1 then 'DUPLICATE' end
    from joined
$$;

-- The unit's row of the roll-up is locked before the detail is looked at: whoever waited for it then sees what the other
-- committed, and replaces all that the other kept.
create function count_unit_costs(of_year integer, of_region varchar, of_unit varchar) returns void
    language plpgsql as
$$
begin
    insert into unit_rollup (fiscal_year, region_code, unit_code) values (of_year, of_region, of_unit)
    on conflict do nothing;
    perform from unit_rollup
    where fiscal_year = of_year and region_code = of_region and unit_code = of_unit for update;
    delete from unit_cost_rollup
    where fiscal_year = of_year and region_code = of_region and unit_code = of_unit;
    insert into unit_cost_rollup select * from counted_unit_costs(of_year, of_region, of_unit);
end
$$;

-- Of what is measured only the costs matter here: other indicators wait for nothing.
create function count_changed_unit_costs() returns trigger
    language plpgsql as
$$
declare
    about uuid;
begin
    if tg_table_name like 'measurement_decision%' then
        select m.indicator_id into about from measurement m
        where m.fiscal_year = new.fiscal_year and m.id = new.measurement_id;
    elsif tg_table_name like 'measurement%' then
        about := new.indicator_id;
    end if;
    if about is null or exists (select from target_indicator i
        where i.id = about and i.library_id is not null and i.unit_of_measure like '元/%') then
        perform count_unit_costs(new.fiscal_year, new.region_code, new.unit_code);
    end if;
    return null;
end
$$;
create constraint trigger count_unit_costs after update of status on target_set
    deferrable initially deferred for each row when (new.status = 'SEALED')
    execute function count_changed_unit_costs();
create constraint trigger count_unit_costs after insert on measurement
    deferrable initially deferred for each row when (new.bound) execute function count_changed_unit_costs();
create constraint trigger count_unit_costs after insert on measurement_decision
    deferrable initially deferred for each row when (new.confirmed) execute function count_changed_unit_costs();

-- What was recorded before, of all units.
do
$$
declare
    name text;
begin
    foreach name in array array ['target_set', 'target_indicator', 'library_indicator', 'measurement',
        'measurement_decision', 'unit_cost_rollup'] loop
        execute format('alter table %I no force row level security', name);
    end loop;
    insert into unit_cost_rollup
    select c.*
    from (select distinct fiscal_year, region_code, unit_code from target_set where status = 'SEALED') u,
        counted_unit_costs(u.fiscal_year, u.region_code, u.unit_code) c;
    foreach name in array array ['target_set', 'target_indicator', 'library_indicator', 'measurement',
        'measurement_decision', 'unit_cost_rollup'] loop
        execute format('alter table %I force row level security', name);
    end loop;
end
$$;
