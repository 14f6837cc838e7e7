-- Regions are a reference table: read by everybody, changed by migrations only (GB/T 2260).
create table region (
    code   varchar(9)   primary key,
    name   varchar(64)  not null,
    parent varchar(9)   references region
);
grant select on region to ${appRole};

insert into region (code, name, parent) values
    ('13', '河北省', null),
    ('1301', '石家庄市', '13'),
    ('130109', '藁城区', '1301'),
    ('130109100', '廉州镇', '130109'),
    ('130109101', '兴安镇', '130109'),
    ('130109102', '贾市庄镇', '130109'),
    ('130109103', '南营镇', '130109'),
    ('130109104', '梅花镇', '130109'),
    ('130109105', '岗上镇', '130109'),
    ('130109107', '南董镇', '130109'),
    ('130109108', '张家庄镇', '130109'),
    ('130109109', '南孟镇', '130109'),
    ('130109110', '增村镇', '130109'),
    ('130109111', '常安镇', '130109'),
    ('130109112', '西关镇', '130109'),
    ('130109200', '九门回族乡', '130109'),
    ('130109500', '石家庄经济技术开发区', '130109');

-- A budget unit (预算单位). Its profile is dated and appended: what was stated in a report stays answerable.
create table unit (
    id          uuid         primary key,
    version     integer      not null,
    region_code varchar(9)   not null references region,
    unit_code   varchar(21)  not null,
    department  varchar(21)  not null,
    name        varchar(128) not null,
    unique (region_code, unit_code)
);
call protect_unit_table('unit', 'select, insert, update');

create table unit_profile (
    id                     uuid         primary key,
    region_code            varchar(9)   not null,
    unit_code              varchar(21)  not null,
    unit_id                uuid         not null references unit,
    name                   varchar(128) not null,
    valid_from             date         not null,
    nature                 varchar(64)  not null,
    rank                   varchar(64)  not null,
    duties                 text         not null,
    independent_accounting boolean      not null,
    established            integer      not null check (established >= 0),
    actual                 integer      not null check (actual >= 0),
    recorded_at            timestamptz  not null,
    recorded_by            varchar(64)  not null,
    row_hash               bytea        not null
);
create index unit_profile_by_unit on unit_profile (region_code, unit_code, valid_from);
call protect_unit_table('unit_profile', 'select, insert');
call append_only('unit_profile');

comment on column unit_profile.established is '编制数，人';
comment on column unit_profile.actual is '在职人数，人';
