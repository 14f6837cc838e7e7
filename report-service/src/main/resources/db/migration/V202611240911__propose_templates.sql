-- A region's own edition of a template is proposed by one person of its finance bureau and published by another. What
-- was published is never changed: reports were written in its words. From the day of its retirement on no report is
-- begun with it; those that were written keep it. The shipped editions (region CN) are published at start.
drop trigger refuse_change on template;

alter table template
    add column version           integer       not null default 0,
    add column status            varchar(16)   not null default 'PUBLISHED'
        check (status in ('PROPOSED', 'PUBLISHED', 'RETURNED')),
    add column return_reason     varchar(1000),
    add column proposed_by       varchar(64),
    add column decided_by        varchar(64),
    add column decided_at        timestamptz,
    add column retired_from      date,
    add column retirement_reason varchar(1000),
    add column retired_by        varchar(64),
    add check (region_code = 'CN' or proposed_by is not null),
    add check (region_code = 'CN' or (status = 'PROPOSED') = (decided_by is null)),
    add check ((decided_by is null) = (decided_at is null)),
    add check (decided_by <> proposed_by),
    add check ((status = 'RETURNED') = (return_reason is not null)),
    add check (retired_from is null or status = 'PUBLISHED'),
    add check ((retired_from is null) = (retirement_reason is null) and (retired_from is null) = (retired_by is null));
grant update on template to ${appRole};
call track_waiting('template');

comment on column template.status is '状态：待审核、已发布、被退回';
comment on column template.retired_from is '停用日：自该日起不再用于新的报告';

create function refuse_change_of_template() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' or old.status = 'RETURNED' or old.retired_from is not null
        or (old.status = 'PUBLISHED' and new.status <> 'PUBLISHED')
        or (old.region_code, old.code, old.edition, old.name, old.content, old.digest, old.proposed_by, old.recorded_at)
            is distinct from
           (new.region_code, new.code, new.edition, new.name, new.content, new.digest, new.proposed_by, new.recorded_at)
        or (old.status = 'PUBLISHED' and (old.decided_by, old.decided_at) is distinct from (new.decided_by, new.decided_at))
    then
        raise exception 'the wording of a template is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_change_of_template before update or delete on template
    for each row execute function refuse_change_of_template();
