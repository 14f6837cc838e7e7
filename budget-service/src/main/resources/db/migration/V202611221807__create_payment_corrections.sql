-- A closed year takes no payment and no reversal. What was wrong in it is corrected (更正) by a row of its ledger that
-- names the wrong one and is dated after the year, requested by one person and approved by another: what the ledger said
-- at the end of the year stays as it was.
create table payment_correction (
    id            uuid           primary key,
    version       integer        not null,
    region_code   varchar(9)     not null,
    unit_code     varchar(21)    not null,
    fiscal_year   integer        not null,
    payment_id    uuid           not null,
    change        numeric(18, 2) not null check (change <> 0),
    dated_on      date           not null check (extract(year from dated_on) > fiscal_year),
    voucher_no    varchar(64)    not null,
    document_no   varchar(64)    not null,
    reason        varchar(500)   not null,
    status        varchar(32)    not null check (status in ('REQUESTED', 'APPROVED', 'RETURNED')),
    requested_by  varchar(64)    not null,
    approved_by   varchar(64),
    approved_at   timestamptz,
    return_reason varchar(500),
    check (approved_by <> requested_by),
    check ((status = 'APPROVED') = (approved_at is not null)),
    check ((status = 'APPROVED') = (approved_by is not null)),
    check ((status = 'RETURNED') = (return_reason is not null)),
    foreign key (fiscal_year, payment_id) references payment (fiscal_year, id),
    foreign key (region_code, unit_code, fiscal_year) references unit_year
);
create index payment_correction_by_unit on payment_correction (region_code, unit_code, fiscal_year, id);
call protect_unit_table('payment_correction', 'select, insert, update');
call track_waiting('payment_correction');

comment on table payment_correction is '年结后的更正单';
comment on column payment_correction.change is '更正数，元；减少为负';
comment on column payment_correction.dated_on is '更正日期，在该年度之后';
comment on column payment_correction.document_no is '文号';
comment on column payment_correction.waiting_since is '进入当前状态的时点';

alter table payment add column corrects uuid;
comment on column payment.corrects is '所更正的支付';
create index payment_by_corrected on payment (corrects) where corrects is not null;

-- The two rules of the ledger that a correction is exempt from, and no other row.
do $$
declare
    rule text;
begin
    for rule in
        select conname from pg_constraint
        where conrelid = 'payment'::regclass and contype = 'c'
            and (pg_get_constraintdef(oid) like '%paid_on%' or pg_get_constraintdef(oid) like '%reverses%')
    loop
        execute format('alter table payment drop constraint %I', rule);
    end loop;
end
$$;
alter table payment add constraint payment_dated_in_its_year check (case when corrects is null
    then extract(year from paid_on) = fiscal_year else extract(year from paid_on) > fiscal_year end);
alter table payment add constraint payment_below_zero_reverses_or_corrects check (
    corrects is not null and reverses is null or corrects is null and (reverses is null) = (amount > 0));
alter table payment add constraint payment_corrects_a_payment
    foreign key (fiscal_year, corrects) references payment (fiscal_year, id);
