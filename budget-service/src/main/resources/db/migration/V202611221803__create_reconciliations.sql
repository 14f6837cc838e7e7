-- A statement of the bank or the treasury beside the payment ledger (对账): what was compared, voucher by voucher, and
-- how it stood at one instant. Neither side is changed by it; of the statement nothing else is kept.
create table reconciliation (
    id               uuid           primary key,
    region_code      varchar(9)     not null,
    unit_code        varchar(21)    not null,
    fiscal_year      integer        not null,
    from_on          date           not null,
    to_on            date           not null,
    statement_digest varchar(80)    not null,
    statement_rows   integer        not null,
    statement_total  numeric(18, 2) not null,
    ledger_rows      integer        not null,
    ledger_total     numeric(18, 2) not null,
    matched          integer        not null,
    open             integer        not null,
    recorded_at      timestamptz    not null,
    recorded_by      varchar(64)    not null,
    check (from_on <= to_on),
    check (extract(year from from_on) = fiscal_year and extract(year from to_on) = fiscal_year),
    foreign key (region_code, unit_code) references unit (region_code, unit_code),
    unique (id, region_code, unit_code)
);
create index reconciliation_by_unit on reconciliation (region_code, unit_code, id);
call protect_unit_table('reconciliation', 'select, insert');
call append_only('reconciliation');

comment on column reconciliation.statement_total is '对账单合计，元';
comment on column reconciliation.ledger_total is '台账在该期间的合计，元';
comment on column reconciliation.open is '不相符的笔数';

create table reconciliation_item (
    id                uuid           primary key,
    reconciliation_id uuid           not null,
    region_code       varchar(9)     not null,
    unit_code         varchar(21)    not null,
    outcome           varchar(16)    not null
        check (outcome in ('MATCHED', 'DIFFERS', 'REPEATED', 'STATEMENT_ONLY', 'LEDGER_ONLY')),
    voucher_no        varchar(64)    not null,
    line              bigint,
    stated_amount     numeric(18, 2),
    stated_on         date,
    payment_id        uuid,
    recorded_amount   numeric(18, 2),
    recorded_on       date,
    check ((outcome = 'LEDGER_ONLY') = (line is null)),
    check ((outcome in ('REPEATED', 'STATEMENT_ONLY')) = (payment_id is null)),
    -- The head is written when the items are counted.
    foreign key (reconciliation_id, region_code, unit_code)
        references reconciliation (id, region_code, unit_code) deferrable initially deferred
);
create index reconciliation_item_by_head on reconciliation_item (reconciliation_id, id);
call protect_unit_table('reconciliation_item', 'select, insert');
call append_only('reconciliation_item');

comment on column reconciliation_item.stated_amount is '对账单金额，元';
comment on column reconciliation_item.recorded_amount is '台账金额，元；红冲为负';
