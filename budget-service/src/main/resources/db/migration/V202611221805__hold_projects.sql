-- A project can be held (暂停拨款) by whoever watches its targets: every change of it is a row, the latest counts. Payments
-- ask this row and no peer. A payment says what it was made for, where that is asked, and which warning it was made under.
create table project_hold (
    id          uuid         primary key,
    region_code varchar(9)   not null,
    unit_code   varchar(21)  not null,
    project_id  uuid         not null,
    version     integer      not null check (version > 0),
    mode        varchar(8)   not null check (mode in ('NONE', 'WARN', 'HOLD', 'PAUSE')),
    citing      boolean      not null,
    reason      varchar(500) not null,
    document_no varchar(64),
    alert_id    uuid,
    recorded_at timestamptz  not null,
    recorded_by varchar(64)  not null,
    foreign key (project_id, region_code, unit_code) references project (id, region_code, unit_code),
    constraint project_hold_version_once unique (project_id, version)
);
create index project_hold_by_unit on project_hold (region_code, unit_code);
call protect_unit_table('project_hold', 'select, insert');
call append_only('project_hold');

comment on column project_hold.mode is '管控方式：不管控、预警、暂缓、暂停；暂缓和暂停时不再登记支付';
comment on column project_hold.citing is '支付须注明绩效指标和所属期间';
comment on column project_hold.alert_id is '绩效监控的预警';

alter table payment add column indicator varchar(64);
alter table payment add column period varchar(8);
alter table payment add column warned_by uuid;
comment on column payment.indicator is '支付所对应的绩效指标';
comment on column payment.period is '所属期间：年、半年、季或月';
comment on column payment.warned_by is '登记时项目处于预警，该预警的记录';

alter table import_stage add column indicator varchar(64);
alter table import_stage add column period varchar(8);
