-- Each delivery cites a period and a project code, and what proves it by its kind; a batch is followed to its payments.

alter table delivery_batch add column period_from date;
alter table delivery_batch add column period_to date;
update delivery_batch b set
    period_from = case p.kind when 'insurance' then b.delivered_on else date_trunc('month', b.delivered_on) end,
    period_to = case p.kind when 'insurance' then b.delivered_on + interval '1 year' - interval '1 day'
        else date_trunc('month', b.delivered_on) + interval '1 month' - interval '1 day' end
    from programme p where p.id = b.programme_id;
alter table delivery_batch alter column period_from set not null;
alter table delivery_batch alter column period_to set not null;
alter table delivery_batch add check (period_to >= period_from);
alter table delivery_batch add column project_code varchar(64);
comment on column delivery_batch.period_from is '所属期间起日：保险期间、补助月份等';
comment on column delivery_batch.project_code is '确认时由预算服务告知的项目代码';

alter table delivery_entry add column days integer check (days > 0);
alter table delivery add column days integer check (days > 0);
comment on column delivery.days is '服务天数，仅服务类';

create table delivery_payment (
    id          uuid           primary key,
    fiscal_year integer        not null,
    region_code varchar(9)     not null,
    unit_code   varchar(21)    not null,
    batch_id    uuid           not null references delivery_batch,
    programme_id uuid           not null references programme,
    project_id  uuid           not null,
    payment_id  uuid           not null,
    voucher_no  varchar(64)    not null,
    amount      numeric(18, 2) not null check (amount > 0),
    paid_on     date           not null,
    recorded_at timestamptz    not null,
    recorded_by varchar(64)    not null,
    row_hash    bytea          not null,
    constraint payment_linked_once unique (region_code, unit_code, payment_id)
);
create index delivery_payment_by_batch on delivery_payment (batch_id);
create index delivery_payment_by_unit on delivery_payment (region_code, unit_code, fiscal_year);
call protect_unit_table('delivery_payment', 'select, insert');
call append_only('delivery_payment');
comment on table delivery_payment is '发放批次与预算服务支付台账的关联；金额为该笔支付的金额，元';

-- What keeps a delivery from counting without undoing it: a bank that sent the money back, a household that says it got
-- nothing. The last row of a cause decides.
create table delivery_block (
    fiscal_year  integer      not null,
    id           uuid         not null,
    delivery_id  uuid         not null,
    region_code  varchar(9)   not null,
    unit_code    varchar(21)  not null,
    cause        varchar(16)  not null check (cause in ('bank-return', 'complaint')),
    cause_id     uuid         not null,
    blocks       boolean      not null,
    reason       varchar(64)  not null,
    effective_on date         not null,
    recorded_at  timestamptz  not null,
    recorded_by  varchar(64)  not null,
    row_hash     bytea        not null,
    primary key (fiscal_year, id)
) partition by list (fiscal_year);
call partition_by_year('delivery_block');
create index delivery_block_by_delivery on delivery_block (delivery_id, cause, cause_id, recorded_at);
call protect_unit_table('delivery_block', 'select, insert');
call append_only('delivery_block');
comment on table delivery_block is '暂不计数的发放：退票、未收到投诉；同一事由以最后一行为准';
comment on column delivery_block.cause_id is '投诉的标识；退票为该笔发放的标识';
