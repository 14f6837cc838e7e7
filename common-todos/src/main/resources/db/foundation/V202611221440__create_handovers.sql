-- What waits for one person can be handed to another (转办): appended, with its reason and document; the latest counts.

create table todo_handover (
    id           uuid         primary key,
    handover_id  uuid         not null,
    region_code  varchar(9)   not null,
    unit_code    varchar(21)  not null,
    kind         varchar(40)  not null,
    entity_id    uuid         not null,
    from_account varchar(64)  not null,
    to_account   varchar(64)  not null check (to_account <> from_account),
    reason       varchar(500) not null,
    document_no  varchar(100) not null,
    handed_by    varchar(64)  not null,
    recorded_at  timestamptz  not null
);
create index todo_handover_by_entity on todo_handover (entity_id, kind, recorded_at desc);
call protect_unit_table('todo_handover', 'select, insert');
call append_only('todo_handover');

comment on table todo_handover is '转办记录：谁的待办、转给谁、事由、文号';
comment on column todo_handover.from_account is '转出人账号';
comment on column todo_handover.to_account is '接办人账号';
comment on column todo_handover.handed_by is '办理转办的人';

-- Who entered a record is the actor of its first act.
create index audit_entry_by_entity on audit_entry (entity_id);

-- Since when a record has waited: the moment of its present state. Every table with a workflow calls this once.
create function wait_anew() returns trigger
    language plpgsql as
$$
begin
    new.waiting_since := recorded_now();
    return new;
end
$$;

create procedure track_waiting(table_name text)
    language plpgsql as
$$
begin
    execute format('alter table %I add column waiting_since timestamptz not null default recorded_now()', table_name);
    execute format('create trigger wait_anew before update on %I for each row
                    when (old.status is distinct from new.status) execute function wait_anew()', table_name);
end
$$;
