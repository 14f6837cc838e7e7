-- A batch is entered, submitted and confirmed by two persons. Only then do its entries become deliveries: rows of an
-- append-only ledger, the only ones that count. A wrong delivery is voided by a further row.
create table delivery_batch (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    fiscal_year   integer      not null,
    programme_id  uuid         not null references programme,
    project_id    uuid         not null,
    name          varchar(128) not null,
    delivered_on  date         not null check (extract(year from delivered_on) = fiscal_year),
    standard      varchar(32),
    status        varchar(16)  not null check (status in ('draft', 'submitted', 'confirmed')),
    entered_by    varchar(64)  not null,
    return_reason varchar(512),
    decided_by    varchar(64),
    decided_at    timestamptz
);
create index delivery_batch_by_unit on delivery_batch (region_code, unit_code, fiscal_year);
call protect_unit_table('delivery_batch', 'select, insert, update');

create table delivery_entry (
    id            uuid           primary key,
    batch_id      uuid           not null references delivery_batch,
    region_code   varchar(9)     not null,
    unit_code     varchar(21)    not null,
    household_id  uuid           not null references household,
    member_id     uuid           references member,
    standard      varchar(32)    not null,
    persons       integer        not null check (persons > 0),
    amount        numeric(18, 2) not null check (amount > 0),
    township_code varchar(9)     not null,
    proof         varchar(128)   not null,
    row_hash      bytea          not null,
    -- who gets something gets it once in a batch
    constraint entry_once unique nulls not distinct (batch_id, household_id, member_id)
);
call protect_unit_table('delivery_entry', 'select, insert, delete');

create table delivery (
    fiscal_year   integer        not null,
    id            uuid           not null,
    region_code   varchar(9)     not null,
    unit_code     varchar(21)    not null,
    batch_id      uuid           not null,
    programme_id  uuid           not null,
    project_id    uuid           not null,
    household_id  uuid           not null,
    member_id     uuid,
    standard      varchar(32)    not null,
    persons       integer        not null check (persons > 0),
    amount        numeric(18, 2) not null check (amount > 0),
    delivered_on  date           not null,
    township_code varchar(9)     not null,
    proof         varchar(128)   not null,
    recorded_at   timestamptz    not null,
    recorded_by   varchar(64)    not null,
    row_hash      bytea          not null,
    primary key (fiscal_year, id)
) partition by list (fiscal_year);
call partition_by_year('delivery');
create index delivery_by_programme on delivery (programme_id, id);
create index delivery_by_unit on delivery (region_code, unit_code, id);
create index delivery_by_batch on delivery (batch_id);
call protect_unit_table('delivery', 'select, insert');
call append_only('delivery');

comment on table delivery is '发放台账：现金、实物、保险、服务';
comment on column delivery.persons is '受益人数；按人发放为1，按户发放为户内人数';
comment on column delivery.amount is '金额，元';
comment on column delivery.proof is '发放凭证：保单号、签收单号等';

create table void_request (
    delivery_id  uuid         primary key,
    fiscal_year  integer      not null,
    region_code  varchar(9)   not null,
    unit_code    varchar(21)  not null,
    reason       varchar(512) not null,
    requested_by varchar(64)  not null,
    requested_at timestamptz  not null
);
call protect_unit_table('void_request', 'select, insert');
call append_only('void_request');

create table delivery_void (
    fiscal_year integer      not null,
    id          uuid         not null,
    delivery_id uuid         not null,
    region_code varchar(9)   not null,
    unit_code   varchar(21)  not null,
    reason      varchar(512) not null,
    voided_on   date         not null,
    recorded_at timestamptz  not null,
    recorded_by varchar(64)  not null,
    row_hash    bytea        not null,
    primary key (fiscal_year, id),
    constraint void_once unique (fiscal_year, delivery_id)
) partition by list (fiscal_year);
call partition_by_year('delivery_void');
call protect_unit_table('delivery_void', 'select, insert');
call append_only('delivery_void');

comment on table delivery_void is '作废的发放：原记录保留，自作废之日起不再计数';
