-- What counts for money of a day is who was on the register on that day, not who is on it now: the last event that changes
-- something stands, but an exit stays whatever is recorded after it. On the way to the register nobody is on it.
create index enrolment_event_by_enrolment on enrolment_event (enrolment_id);

create function on_register_on(enrolment uuid, day date)
    returns boolean
    language sql stable
begin atomic
    select coalesce((
        select v.kind in ('enrolled', 'resumed') from enrolment_event v
        where v.enrolment_id = on_register_on.enrolment and v.effective_on <= day and v.kind <> 'continued'
        order by v.kind = 'exited' desc, v.effective_on desc, v.recorded_at desc
        limit 1), false);
end;

comment on function on_register_on is '某日是否在册（未暂停、未退出）';
