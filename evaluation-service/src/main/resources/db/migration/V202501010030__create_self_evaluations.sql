-- A self-evaluation (自评) is computed, never typed. Submission locks what was computed; approval locks everything and
-- appends the score to a ledger, from which the score facts are measured. What was returned stays as it was: the next
-- attempt is a row of its own.
create table self_evaluation (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    fiscal_year   integer      not null check (fiscal_year between 2000 and 2100),
    level         varchar(16)  not null check (level in ('PROJECT', 'UNIT')),
    project       uuid,
    target_set_id uuid         not null references target_set,
    rule_pack_id  uuid         not null references rule_pack,
    attempt       integer      not null check (attempt >= 1),
    status        varchar(16)  not null check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED')),
    return_reason varchar(1000),
    achievement   text         not null,
    explanations  text         not null,
    as_of         date         not null,
    known_at      timestamptz  not null,
    total         numeric(5, 2) not null check (total between 0 and 100),
    grade         varchar(16)  not null check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    result        text         not null,
    trace         text         not null,
    trace_digest  varchar(71)  not null,
    entered_by    varchar(64)  not null,
    submitted_by  varchar(64),
    approved_by   varchar(64),
    approved_at   timestamptz,
    check ((level = 'PROJECT') = (project is not null)),
    check ((status = 'APPROVED') = (approved_by is not null and approved_at is not null)),
    check (approved_by is null or (approved_by <> entered_by and approved_by <> submitted_by))
);
create unique index self_evaluation_once on self_evaluation
    (region_code, unit_code, fiscal_year, coalesce(project, '00000000-0000-0000-0000-000000000000'),
     attempt);
call protect_unit_table('self_evaluation', 'select, insert, update');

comment on table self_evaluation is '项目或单位整体的绩效自评';
comment on column self_evaluation.total is '总分，百分制';
comment on column self_evaluation.result is 'execution, indicators, facts, total and grade as JSON';
comment on column self_evaluation.trace is 'every step of the scoring as JSON';

create function refuse_change_of_submitted() returns trigger
    language plpgsql as
$$
begin
    if old.status in ('APPROVED', 'RETURNED') or (tg_op = 'DELETE' and old.status <> 'DRAFT') then
        raise exception 'a decided self-evaluation is never changed' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and old.status = 'SUBMITTED'
        and (old.result, old.trace, old.total, old.grade, old.achievement, old.explanations, old.target_set_id,
             old.rule_pack_id, old.as_of, old.known_at, old.entered_by, old.submitted_by)
        is distinct from
            (new.result, new.trace, new.total, new.grade, new.achievement, new.explanations, new.target_set_id,
             new.rule_pack_id, new.as_of, new.known_at, new.entered_by, new.submitted_by) then
        raise exception 'a submitted self-evaluation is locked' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_change_of_submitted before update or delete on self_evaluation
    for each row execute function refuse_change_of_submitted();

create table score_entry (
    fiscal_year     integer      not null,
    id              uuid         not null,
    region_code     varchar(9)   not null,
    unit_code       varchar(21)  not null,
    self_evaluation uuid         not null,
    project         uuid,
    total           numeric(5, 2) not null,
    grade           varchar(16)  not null,
    as_of           date         not null,
    trace_digest    varchar(71)  not null,
    recorded_at     timestamptz  not null,
    row_hash        bytea        not null,
    primary key (fiscal_year, id),
    unique (fiscal_year, self_evaluation)
) partition by list (fiscal_year);
call partition_by_year('score_entry');
create index score_entry_by_unit on score_entry (fiscal_year, region_code, unit_code, project, recorded_at);
call protect_unit_table('score_entry', 'select, insert');
call append_only('score_entry');

comment on table score_entry is '审核通过的自评得分';
