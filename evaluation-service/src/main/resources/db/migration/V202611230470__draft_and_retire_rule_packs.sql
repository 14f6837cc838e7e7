-- A region's own rule pack is drafted by one person of its finance bureau and published by another. From then on it stands
-- in rule_pack, which nothing changes; the draft stays as the record of whose hands it went through. A pack that is
-- retired governs nothing that begins from that day on; what was scored by it keeps it.
create table rule_pack_draft (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    pack_id       varchar(64)  not null,
    pack_version  varchar(32)  not null,
    name          varchar(128) not null,
    status        varchar(16)  not null check (status in ('DRAFT', 'PUBLISHED')),
    content       text         not null,
    digest        varchar(71)  not null,
    hands         text         not null,
    published_by  varchar(64),
    published_at  timestamptz,
    check ((status = 'PUBLISHED') = (published_by is not null and published_at is not null)),
    constraint rule_pack_draft_once unique (region_code, pack_id, pack_version)
);
call protect_region_table('rule_pack_draft', 'select, insert, update');
call track_waiting('rule_pack_draft');

comment on table rule_pack_draft is '规则集草案';
comment on column rule_pack_draft.hands is 'subjects of all who entered or changed it, separated by spaces';

create function refuse_change_of_published() returns trigger
    language plpgsql as
$$
begin
    if old.status = 'PUBLISHED' then
        raise exception 'a published rule pack is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_change_of_published before update on rule_pack_draft
    for each row execute function refuse_change_of_published();

create table rule_pack_retirement (
    id           uuid          primary key,
    region_code  varchar(9)    not null,
    rule_pack_id uuid          not null references rule_pack,
    retired_from date          not null,
    reason       varchar(1000) not null,
    retired_by   varchar(64)   not null,
    recorded_at  timestamptz   not null,
    constraint rule_pack_retirement_once unique (rule_pack_id)
);
call protect_region_table('rule_pack_retirement', 'select, insert');
call append_only('rule_pack_retirement');

comment on table rule_pack_retirement is '规则集停用';
comment on column rule_pack_retirement.retired_from is '自该日起不再用于新的评价';
