-- Double benefit (重复享受): a person in two programmes of which one excludes the other. Within a unit it is refused; what a
-- person has in another unit of the region is answered with yes or no, and a person decides what to make of it.
alter table clash add column enrolment_id uuid references enrolment;
drop index clash_once;
create unique index clash_once
    on clash (household_id, kind, member_id, other_household, other_member, enrolment_id) nulls not distinct
    where status <> 'cleared';
create index clash_by_enrolment on clash (enrolment_id) where enrolment_id is not null;

comment on column clash.enrolment_id is '疑似重复享受：本单位的申报或在册';

-- On the register, or on the way to it; whoever left counts until the day on which they left.
create function enrolled_after(enrolment uuid, status text, day date)
    returns boolean
    language sql stable
begin atomic
    select status <> 'exited' or exists (
        select from enrolment_event v
        where v.enrolment_id = enrolled_after.enrolment and v.kind = 'exited' and v.effective_on > day);
end;

-- Either programme may say that they exclude one another.
create function exclude_one_another(code text, excludes text[], other text, other_excludes text[])
    returns boolean
    language sql immutable
    return other = any (excludes) or code = any (other_excludes);

-- For each person, with the programme that they have or ask for and what it excludes: whether they have one in another unit
-- of the region that goes with it as little, alone or with their household. Never a row, never which unit.
create function benefits_elsewhere(in_region text, own_unit text, persons bytea[], codes text[], excluded text[], days date[])
    returns table (place bigint, standing boolean)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select q.place, exists (
        select from (
            select m.id, m.household_id, m.present from member m
            where m.region_code = in_region and m.identity_index = q.person and m.unit_code <> own_unit offset 0) m
        cross join lateral (
            select e.id, e.programme_id, e.status, e.member_id from enrolment e
            where e.household_id = m.household_id
              and (e.member_id = m.id or (e.member_id is null and m.present)) offset 0) e
        join programme p on p.id = e.programme_id
        where exclude_one_another(q.code, string_to_array(q.excluded, ','), p.code, p.excludes)
          and enrolled_after(e.id, e.status, q.day))
    from unnest(persons, codes, excluded, days) with ordinality q (person, code, excluded, day, place)
    where region_in_scope(in_region);
end;
revoke all on function benefits_elsewhere from public;
grant execute on function benefits_elsewhere to ${appRole};

comment on function benefits_elsewhere is '跨单位重复享受核对：按盲索引只答有无，不返回任何记录';
