-- The budget of a unit and year is entered with its lines, submitted, and approved by another person; at most one
-- is approved for a unit and year. What was approved is only adjusted afterwards (see adjustments), never edited.
create table budget (
    id            uuid           primary key,
    version       integer        not null,
    region_code   varchar(9)     not null,
    unit_code     varchar(21)    not null,
    fiscal_year   integer        not null check (fiscal_year between 2000 and 2100),
    approval_no   varchar(64)    not null,
    total         numeric(18, 2) not null check (total >= 0),
    status        varchar(32)    not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    entered_by    varchar(64)    not null,
    approved_by   varchar(64),
    approved_at   timestamptz,
    return_reason varchar(500),
    check (approved_by <> entered_by),
    check ((status = 'APPROVED') = (approved_at is not null)),
    check ((status = 'APPROVED') = (approved_by is not null)),
    check ((status = 'RETURNED') = (return_reason is not null)),
    foreign key (region_code, unit_code, fiscal_year) references unit_year,
    unique (id, region_code, unit_code, fiscal_year)
);
create unique index budget_approved_once on budget (region_code, unit_code, fiscal_year) where status = 'APPROVED';
create index budget_by_unit on budget (region_code, unit_code, fiscal_year, id);
call protect_unit_table('budget', 'select, insert, update');

comment on column budget.approval_no is '批复文号';
comment on column budget.total is '年初预算合计，元';

-- A line carries its running balance, so that a payment decides on one locked row; the ledgers stand behind it.
create table budget_line (
    id              uuid           primary key,
    version         integer        not null,
    budget_id       uuid           not null,
    region_code     varchar(9)     not null,
    unit_code       varchar(21)    not null,
    fiscal_year     integer        not null,
    kind            varchar(32)    not null check (kind in ('BASIC_PERSONNEL', 'BASIC_OPERATING', 'PROJECT')),
    project_id      uuid,
    functional_code varchar(7)     not null check (functional_code ~ '^[0-9]{7}$'),
    economic_code   varchar(5)     not null check (economic_code ~ '^[0-9]{5}$'),
    source          varchar(32)    not null check (source in
        ('GENERAL_PUBLIC', 'GOVERNMENT_FUND', 'STATE_CAPITAL', 'SPECIAL_ACCOUNT', 'UNIT_FUNDS')),
    initial         numeric(18, 2) not null check (initial >= 0),
    adjusted        numeric(18, 2) not null check (adjusted >= 0),
    spent           numeric(18, 2) not null check (spent >= 0),
    in_force        boolean        not null,
    check ((kind = 'PROJECT') = (project_id is not null)),
    constraint budget_line_never_overspent check (spent <= adjusted),
    check (in_force or (spent = 0 and adjusted = initial)),
    foreign key (budget_id, region_code, unit_code, fiscal_year)
        references budget (id, region_code, unit_code, fiscal_year),
    foreign key (project_id, region_code, unit_code) references project (id, region_code, unit_code),
    unique (id, region_code, unit_code, fiscal_year)
);
create index budget_line_by_budget on budget_line (budget_id);
create index budget_line_by_unit on budget_line (region_code, unit_code, fiscal_year);
create index budget_line_by_project on budget_line (project_id);
call protect_unit_table('budget_line', 'select, insert, update');

comment on column budget_line.functional_code is '功能分类科目，编到项';
comment on column budget_line.economic_code is '经济分类科目，编到款';
comment on column budget_line.source is '资金来源';
comment on column budget_line.initial is '年初预算数，元';
comment on column budget_line.adjusted is '调整预算数（全年预算数），元';
comment on column budget_line.spent is '全年执行数，元';

-- What was appropriated, and by which document: one entry a line at the approval, one for each later change. Facts
-- read these rows and the payments, never the balances above.
create table budget_entry (
    fiscal_year  integer        not null,
    id           uuid           not null,
    region_code  varchar(9)     not null,
    unit_code    varchar(21)    not null,
    line_id      uuid           not null,
    project_id   uuid,
    kind         varchar(32)    not null
        check (kind in ('INITIAL', 'SUPPLEMENT', 'REDUCTION', 'VIREMENT', 'CARRY_OVER')),
    document_no  varchar(64)    not null,
    document_id  uuid           not null,
    effective_on date           not null check (extract(year from effective_on) = fiscal_year),
    amount       numeric(18, 2) not null,
    recorded_at  timestamptz    not null,
    recorded_by  varchar(64)    not null,
    row_hash     bytea          not null,
    primary key (fiscal_year, id),
    check (case kind when 'INITIAL' then amount >= 0 when 'VIREMENT' then amount <> 0
                     when 'REDUCTION' then amount < 0 else amount > 0 end),
    foreign key (line_id, region_code, unit_code, fiscal_year)
        references budget_line (id, region_code, unit_code, fiscal_year)
) partition by list (fiscal_year);
call partition_by_year('budget_entry');
create index budget_entry_by_unit on budget_entry (region_code, unit_code, recorded_at);
create index budget_entry_by_line on budget_entry (line_id);
call protect_unit_table('budget_entry', 'select, insert');
call append_only('budget_entry');

comment on table budget_entry is '预算台账：年初批复及历次调整';
comment on column budget_entry.document_no is '文号';
comment on column budget_entry.effective_on is '生效日；年初预算自1月1日起计';
comment on column budget_entry.amount is '金额，元；调减和调剂转出为负';
