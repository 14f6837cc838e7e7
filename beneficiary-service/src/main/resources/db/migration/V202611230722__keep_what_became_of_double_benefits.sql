-- What became of each possible double benefit, and when: a clash is a row that changes, and a fact must be the same for
-- ever. Written by the database, so that no path on which a clash is told, decided on or cleared can leave it out.
create table double_benefit_event (
    id           uuid        primary key,
    clash_id     uuid        not null references clash,
    enrolment_id uuid        not null references enrolment,
    region_code  varchar(9)  not null,
    unit_code    varchar(21) not null,
    kind         varchar(16) not null check (kind in ('found', 'legitimate', 'to-correct', 'cleared')),
    recorded_at  timestamptz not null,
    row_hash     bytea       not null
);
create index double_benefit_event_by_unit on double_benefit_event (region_code, unit_code, recorded_at);
call protect_unit_table('double_benefit_event', 'select, insert');
call append_only('double_benefit_event');

comment on table double_benefit_event is '疑似重复享受的发现、判断与消除，只增不改';
comment on column double_benefit_event.enrolment_id is '本单位的申报或在册';

create function note_double_benefit(clash clash, kind text, at timestamptz)
    returns void
    language sql
begin atomic
    insert into double_benefit_event (id, clash_id, enrolment_id, region_code, unit_code, kind, recorded_at, row_hash)
    values (uuidv7(), clash.id, clash.enrolment_id, clash.region_code, clash.unit_code, kind, at,
        sha256(convert_to(concat_ws('|', clash.id, clash.enrolment_id, kind, extract(epoch from at)), 'UTF8')));
end;

create function note_double_benefit() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        perform note_double_benefit(new, 'found', new.found_at);
    elsif new.status = 'cleared' and old.status <> 'cleared' then
        perform note_double_benefit(new, 'cleared', new.cleared_at);
    elsif new.decided_at is distinct from old.decided_at then
        perform note_double_benefit(new, new.decision, new.decided_at);
    end if;
    return null;
end
$$;
create trigger note_double_benefit after insert or update on clash
    for each row when (new.kind = 'double-benefit') execute function note_double_benefit();

-- Those that were told before: of an earlier decision only the last is known.
select note_double_benefit(c, 'found', c.found_at) from clash c where c.kind = 'double-benefit';
select note_double_benefit(c, c.decision, c.decided_at) from clash c
where c.kind = 'double-benefit' and c.decided_at is not null;
select note_double_benefit(c, 'cleared', c.cleared_at) from clash c
where c.kind = 'double-benefit' and c.cleared_at is not null;
