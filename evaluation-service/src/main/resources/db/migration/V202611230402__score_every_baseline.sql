-- Every sealed baseline of the targets is scored beside the newest, for ever, and locked with it.
alter table self_evaluation
    add column baselines       text,
    add column baseline_traces text;

comment on column self_evaluation.baselines is '各基线的得分，JSON；最新基线的得分即自评得分';
comment on column self_evaluation.baseline_traces is '最新基线以外各基线的计分过程，JSON';

create or replace function refuse_change_of_submitted() returns trigger
    language plpgsql as
$$
begin
    if old.status in ('APPROVED', 'RETURNED') or (tg_op = 'DELETE' and old.status <> 'DRAFT') then
        raise exception 'a decided self-evaluation is never changed' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and old.status = 'SUBMITTED'
        and (old.result, old.trace, old.total, old.grade, old.achievement, old.explanations, old.target_set_id,
             old.rule_pack_id, old.as_of, old.known_at, old.entered_by, old.submitted_by, old.baselines,
             old.baseline_traces)
        is distinct from
            (new.result, new.trace, new.total, new.grade, new.achievement, new.explanations, new.target_set_id,
             new.rule_pack_id, new.as_of, new.known_at, new.entered_by, new.submitted_by, new.baselines,
             new.baseline_traces) then
        raise exception 'a submitted self-evaluation is locked' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
