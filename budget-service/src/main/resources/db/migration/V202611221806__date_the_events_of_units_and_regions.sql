-- 机构改革: what happens to a unit is a dated event. Its figures stay under the code that recorded them (as then); its
-- heir is who answers for them today (as now). A unit that changes its department gets the code of a new unit there.
alter table unit add column ended_on date;
comment on column unit.ended_on is '撤销日：自该日起由承接单位承接；未撤销的没有';
alter table unit_profile add column credit_code varchar(18) check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
comment on column unit_profile.credit_code is '统一社会信用代码（GB 32100）';

create table unit_event (
    id           uuid         primary key,
    region_code  varchar(9)   not null,
    unit_code    varchar(21)  not null,
    unit_id      uuid         not null references unit,
    kind         varchar(32)  not null check (kind in ('RENAMED', 'MERGED', 'MOVED', 'SPLIT')),
    effective_on date         not null,
    document_no  varchar(64)  not null,
    name         varchar(128),
    heir         varchar(21),
    parts        varchar(21)[],
    recorded_at  timestamptz  not null,
    recorded_by  varchar(64)  not null,
    row_hash     bytea        not null,
    check ((kind = 'RENAMED') = (name is not null)),
    check ((kind = 'RENAMED') = (heir is null)),
    check ((kind = 'SPLIT') = (parts is not null)),
    check (kind = 'SPLIT' or heir <> unit_code),
    foreign key (region_code, unit_code) references unit (region_code, unit_code),
    foreign key (region_code, heir) references unit (region_code, unit_code)
);
create index unit_event_by_unit on unit_event (region_code, unit_code, id);
call protect_unit_table('unit_event', 'select, insert');
call append_only('unit_event');

comment on table unit_event is '单位变动：更名、合并、转隶（换码）、分立';
comment on column unit_event.heir is '承接单位代码：以往各数由谁承接；分立后原单位保留的为其本身';
comment on column unit_event.parts is '分立出的单位代码';

-- Regions too have years: a code that was replaced stays, with the one that took its place (GB/T 2260).
alter table region add column first_year integer;
alter table region add column last_year integer;
alter table region add column successor varchar(9) references region;
alter table region add check (last_year >= first_year);
comment on column region.first_year is '启用年度，不详的没有';
comment on column region.last_year is '最后使用年度，在用的没有';
comment on column region.successor is '替代它的区划代码';
update region set first_year = 2014 where code = '130109';
insert into region (code, name, parent, last_year, successor) values ('130182', '藁城市', '1301', 2014, '130109');
