-- What the forms of a target set (绩效目标申报表) say beside its indicators, how it was examined, and of which chain of
-- seals it is a link. A set that was judged poor is rejected for ever; another may be drafted in its place.
alter table target_set
    add column form             text,
    add column examination      text,
    add column outlook          text,
    add column money            text,
    add column previous_set     uuid references target_set,
    add column previous_seal    varchar(71),
    add column change_kind      varchar(32) check (change_kind in ('POLICY_CHANGE', 'EMERGENCY', 'BUDGET_ADJUSTMENT',
        'CORRECTION')),
    add column change_reason    varchar(1000),
    add column change_document  varchar(64),
    add column known            text,
    add column finance_decides  boolean not null default false,
    drop constraint target_set_status_check,
    add constraint target_set_status_check
        check (status in ('DRAFT', 'SUBMITTED', 'SEALED', 'RETURNED', 'REJECTED')),
    add constraint rebaseline_is_reasoned check ((baseline > 1) = (previous_set is not null
        and previous_seal is not null and change_kind is not null and change_reason is not null
        and change_document is not null)),
    add constraint rebaseline_knows check (status <> 'SEALED' or baseline = 1 or known is not null);

drop index target_set_once;
create unique index target_set_once on target_set
    (region_code, unit_code, fiscal_year, coalesce(project, '00000000-0000-0000-0000-000000000000'), baseline)
    where status <> 'REJECTED';

comment on column target_set.form is '项目属性、期限、负责岗位、中期目标、年度主要任务、二级分值，JSON';
comment on column target_set.examination is '四项审核（完整、相关、适当、可行）和优良中差结论，JSON';
comment on column target_set.outlook is '提交时对往年得分的推算和偏低预警，JSON';
comment on column target_set.money is '封存时引用的预算事实，JSON';
comment on column target_set.previous_seal is '上一基线的封存摘要';
comment on column target_set.known is '重新定基线时已知的完成值、剩余天数和预算，JSON';
comment on column target_set.finance_decides is '超过规定日期的重新定基线由财政审批';

create or replace function refuse_change_of_sealed() returns trigger
    language plpgsql as
$$
begin
    if tg_op <> 'INSERT' and old.status in ('SEALED', 'REJECTED') then
        raise exception 'a sealed target set is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

-- A seal follows the seal before it: what is sealed as baseline n+1 names the digest of the sealed baseline n of the same
-- unit, year and project. As the owner, who sees all units.
create function require_seal_chain() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if new.baseline > 1 and not exists (select from target_set earlier
        where earlier.id = new.previous_set and earlier.status = 'SEALED' and earlier.seal_digest = new.previous_seal
            and earlier.baseline = new.baseline - 1 and earlier.region_code = new.region_code
            and earlier.unit_code = new.unit_code and earlier.fiscal_year = new.fiscal_year
            and earlier.project is not distinct from new.project) then
        raise exception 'a new baseline follows the seal of the one before' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
revoke all on function require_seal_chain from public;
create trigger require_seal_chain before insert or update on target_set
    for each row execute function require_seal_chain();

-- An indicator keeps its lineage across baselines, so that what was measured for one is found for the other.
alter table target_indicator
    add column lineage        uuid,
    add column owner          varchar(64),
    add column meaning        varchar(500),
    add column basis_kind     varchar(16) check (basis_kind in ('plan', 'industry', 'history', 'expenditure', 'other')),
    add column value_method   varchar(32) check (value_method in ('certificate', 'statistics', 'statement', 'survey',
        'trend')),
    add column library_id     uuid,
    add column justification  varchar(1000);
alter table target_indicator no force row level security;
alter table target_indicator disable trigger refuse_change_under_seal;
update target_indicator set lineage = id;
alter table target_indicator enable trigger refuse_change_under_seal;
alter table target_indicator force row level security;
alter table target_indicator alter column lineage set not null;
create index target_indicator_by_lineage on target_indicator (lineage);

comment on column target_indicator.lineage is '指标的延续标识：各基线中同一指标相同';
comment on column target_indicator.owner is '责任岗位';
comment on column target_indicator.basis_kind is '指标值依据：计划、行业、历史、预算支出、其他标准';
comment on column target_indicator.value_method is '取值方式：直接证明、情况统计、情况说明、问卷调查、趋势判断';
comment on column target_indicator.justification is '指标值偏低预警的说明';
