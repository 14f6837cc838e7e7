-- Files that are read while their sender waits. Only the rows that were sent back are kept, sealed: they hold persons.
create table upload (
    id              uuid         primary key,
    region_code     varchar(9)   not null,
    unit_code       varchar(21)  not null,
    kind            varchar(16)  not null check (kind in ('bank-returns', 'claims')),
    format          varchar(8)   not null check (format in ('CSV', 'XLSX')),
    file_digest     varchar(80)  not null,
    rows            integer      not null,
    accepted        integer      not null,
    unchanged       integer      not null,
    rejected        integer      not null,
    returned_sealed bytea,
    recorded_at     timestamptz  not null,
    recorded_by     varchar(64)  not null
);
create index upload_by_unit on upload (region_code, unit_code, id);
call protect_unit_table('upload', 'select, insert');
call append_only('upload');

-- What a bank tells of a transfer; the newest by the bank's own day decides.
create table bank_return (
    id          uuid         primary key,
    region_code varchar(9)   not null,
    unit_code   varchar(21)  not null,
    upload_id   uuid         not null,
    delivery_id uuid         not null,
    arrived     boolean      not null,
    reason      varchar(16)  not null check (arrived = (reason = '')),
    returned_on date         not null,
    recorded_at timestamptz  not null,
    recorded_by varchar(64)  not null,
    row_hash    bytea        not null,
    constraint bank_result_once unique (region_code, unit_code, delivery_id, returned_on)
);
create index bank_return_by_delivery on bank_return (delivery_id, returned_on);
call protect_unit_table('bank_return', 'select, insert');
call append_only('bank_return');
comment on table bank_return is '银行回盘：每笔转账的结果';
