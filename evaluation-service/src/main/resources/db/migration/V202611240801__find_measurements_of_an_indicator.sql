-- What counts of an indicator is looked for by the indicator, under whichever baseline it was measured. The index by target
-- set begins with the set: each of forty indicators of an evaluation read all that the whole region had measured in the year.
create index measurement_by_indicator on measurement (fiscal_year, indicator_id, recorded_at);

-- Which evaluation of its targets is the latest that was approved: a what-if asks it of each one.
create index self_evaluation_by_targets on self_evaluation (target_set_id, attempt);

-- An indicator neither leaves a sealed set nor enters one: the rule is as it was, the sets are found by their keys. Asked
-- with an "or" over the kind of change, every indicator that was written read all target sets.
create or replace function refuse_change_under_seal() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if exists (select from target_set where id = old.target_set_id and status = 'SEALED')
        or exists (select from target_set where id = new.target_set_id and status = 'SEALED') then
        raise exception 'an indicator of a sealed target set is never changed' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
