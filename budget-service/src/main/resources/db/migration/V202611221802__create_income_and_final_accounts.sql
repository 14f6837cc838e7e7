-- The income side of a budget (收入五类 and 上年结转), and the final account (决算) of a unit's year. A final account is
-- entered by one person and approved by another; it agrees with the ledger of the year, or, for a year that was never
-- kept here, stands for it with its document. Neither overwrites the approved budget or an adjustment.
create table budget_income (
    id          uuid           primary key,
    budget_id   uuid           not null,
    region_code varchar(9)     not null,
    unit_code   varchar(21)    not null,
    fiscal_year integer        not null,
    source      varchar(32)    not null check (source in
        ('GENERAL_PUBLIC', 'GOVERNMENT_FUND', 'STATE_CAPITAL', 'SPECIAL_ACCOUNT', 'UNIT_FUNDS', 'CARRY_OVER')),
    amount      numeric(18, 2) not null check (amount >= 0),
    unique (budget_id, source),
    foreign key (budget_id, region_code, unit_code, fiscal_year)
        references budget (id, region_code, unit_code, fiscal_year)
);
call protect_unit_table('budget_income', 'select, insert');
call append_only('budget_income');

comment on table budget_income is '年初预算的收入：五类来源与上年结转';
comment on column budget_income.amount is '收入预算数，元';

create table final_account (
    id              uuid           primary key,
    version         integer        not null,
    region_code     varchar(9)     not null,
    unit_code       varchar(21)    not null,
    fiscal_year     integer        not null check (fiscal_year between 2000 and 2100),
    origin          varchar(32)    not null check (origin in ('LEDGER', 'DOCUMENT')),
    document_no     varchar(64)    not null,
    dated_on        date           not null check (extract(year from dated_on) > fiscal_year),
    initial         numeric(18, 2) not null check (initial >= 0),
    adjusted        numeric(18, 2) not null check (adjusted >= 0),
    total           numeric(18, 2) not null check (total >= 0),
    carried_forward numeric(18, 2) not null check (carried_forward >= 0),
    status          varchar(32)    not null check (status in ('ENTERED', 'APPROVED', 'RETURNED')),
    entered_by      varchar(64)    not null,
    approved_by     varchar(64),
    approved_at     timestamptz,
    return_reason   varchar(500),
    check (approved_by <> entered_by),
    check ((status = 'APPROVED') = (approved_at is not null)),
    check ((status = 'APPROVED') = (approved_by is not null)),
    check ((status = 'RETURNED') = (return_reason is not null)),
    foreign key (region_code, unit_code) references unit (region_code, unit_code),
    unique (id, region_code, unit_code, fiscal_year)
);
create unique index final_account_approved_once on final_account (region_code, unit_code, fiscal_year)
    where status = 'APPROVED';
create index final_account_by_unit on final_account (region_code, unit_code, fiscal_year, id);
call protect_unit_table('final_account', 'select, insert, update');
call track_waiting('final_account');

comment on table final_account is '决算';
comment on column final_account.origin is 'LEDGER：与本系统台账一致；DOCUMENT：以前年度，据文件补录';
comment on column final_account.document_no is '决算批复文号';
comment on column final_account.initial is '年初预算数，元';
comment on column final_account.adjusted is '全年预算数，元';
comment on column final_account.total is '支出合计，元';
comment on column final_account.carried_forward is '年末结转和结余，元';
comment on column final_account.waiting_since is '进入当前状态的时点';

create table final_account_item (
    id               uuid           primary key,
    final_account_id uuid           not null,
    region_code      varchar(9)     not null,
    unit_code        varchar(21)    not null,
    fiscal_year      integer        not null,
    side             varchar(32)    not null check (side in ('INCOME', 'EXPENDITURE')),
    item             varchar(32)    not null,
    amount           numeric(18, 2) not null check (amount >= 0),
    unique (final_account_id, side, item),
    check (case side when 'INCOME' then item in
            ('GENERAL_PUBLIC', 'GOVERNMENT_FUND', 'STATE_CAPITAL', 'SPECIAL_ACCOUNT', 'UNIT_FUNDS', 'CARRY_OVER')
        else item in ('BASIC_PERSONNEL', 'BASIC_OPERATING', 'PROJECT') end),
    foreign key (final_account_id, region_code, unit_code, fiscal_year)
        references final_account (id, region_code, unit_code, fiscal_year)
);
call protect_unit_table('final_account_item', 'select, insert');
call append_only('final_account_item');

comment on column final_account_item.item is '收入来源，或支出类别';
comment on column final_account_item.amount is '决算数，元';
