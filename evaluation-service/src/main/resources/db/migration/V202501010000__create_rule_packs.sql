-- A rule pack (规则集) is published once and never changed: a score names the pack that it was computed with.
create table rule_pack (
    id             uuid         primary key,
    region_code    varchar(9)   not null,
    pack_id        varchar(64)  not null,
    pack_version   varchar(32)  not null,
    name           varchar(128) not null,
    fiscal_year    integer      not null check (fiscal_year between 2000 and 2100),
    effective_from date         not null,
    effective_to   date,
    digest         varchar(71)  not null,
    content        text         not null,
    recorded_at    timestamptz  not null,
    check (effective_to is null or effective_to >= effective_from),
    unique (region_code, pack_id, pack_version)
);
call protect_region_table('rule_pack', 'select, insert');
call append_only('rule_pack');

comment on table rule_pack is '规则集：权重、计分方法、阈值、等级，按区划和年度';
comment on column rule_pack.region_code is '适用区划，CN 为全国默认';
comment on column rule_pack.digest is 'SHA-256 of the RFC 8785 form of the content';
