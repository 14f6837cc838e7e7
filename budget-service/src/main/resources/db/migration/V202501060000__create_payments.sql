-- The payment ledger (支付台账). A payment is never changed: a wrong one is reversed (红冲) by a row that names it, of
-- the same amount below zero. A voucher number is used once by a unit in a year.
create table payment (
    fiscal_year integer        not null,
    id          uuid           not null,
    region_code varchar(9)     not null,
    unit_code   varchar(21)    not null,
    line_id     uuid           not null,
    project_id  uuid,
    amount      numeric(18, 2) not null check (amount <> 0),
    paid_on     date           not null check (extract(year from paid_on) = fiscal_year),
    voucher_no  varchar(64)    not null,
    summary     varchar(500)   not null,
    reverses    uuid,
    recorded_at timestamptz    not null,
    recorded_by varchar(64)    not null,
    row_hash    bytea          not null,
    primary key (fiscal_year, id),
    check ((reverses is null) = (amount > 0)),
    constraint payment_voucher_once unique (fiscal_year, region_code, unit_code, voucher_no),
    constraint payment_reversed_once unique (fiscal_year, reverses),
    foreign key (fiscal_year, reverses) references payment (fiscal_year, id),
    foreign key (line_id, region_code, unit_code, fiscal_year)
        references budget_line (id, region_code, unit_code, fiscal_year)
) partition by list (fiscal_year);
call partition_by_year('payment');
create index payment_by_id on payment (id);
create index payment_by_unit on payment (region_code, unit_code, recorded_at);
create index payment_by_line on payment (line_id);
create index payment_by_project on payment (project_id);
call protect_unit_table('payment', 'select, insert');
call append_only('payment');

comment on table payment is '支付台账';
comment on column payment.amount is '支付金额，元；红冲为负';
comment on column payment.paid_on is '支付日期';
comment on column payment.voucher_no is '凭证号';
comment on column payment.reverses is '被红冲的支付';
