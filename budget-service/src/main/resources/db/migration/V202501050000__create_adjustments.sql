-- A change to an approved budget is requested by one person and approved by another. The changes of a virement (调剂)
-- add up to zero; none brings a line below what was spent.
create table adjustment (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    fiscal_year   integer      not null,
    kind          varchar(32)  not null check (kind in ('SUPPLEMENT', 'REDUCTION', 'VIREMENT', 'CARRY_OVER')),
    document_no   varchar(64)  not null,
    reason        varchar(500) not null,
    dated_on      date         not null check (extract(year from dated_on) = fiscal_year),
    status        varchar(32)  not null check (status in ('REQUESTED', 'APPROVED', 'RETURNED')),
    requested_by  varchar(64)  not null,
    approved_by   varchar(64),
    approved_at   timestamptz,
    return_reason varchar(500),
    check (approved_by <> requested_by),
    check ((status = 'APPROVED') = (approved_at is not null)),
    check ((status = 'APPROVED') = (approved_by is not null)),
    check ((status = 'RETURNED') = (return_reason is not null)),
    foreign key (region_code, unit_code, fiscal_year) references unit_year,
    unique (id, region_code, unit_code, fiscal_year)
);
create index adjustment_by_unit on adjustment (region_code, unit_code, fiscal_year, id);
call protect_unit_table('adjustment', 'select, insert, update');

create table adjustment_change (
    id            uuid           primary key,
    adjustment_id uuid           not null,
    region_code   varchar(9)     not null,
    unit_code     varchar(21)    not null,
    fiscal_year   integer        not null,
    line_id       uuid           not null,
    change        numeric(18, 2) not null check (change <> 0),
    unique (adjustment_id, line_id),
    foreign key (adjustment_id, region_code, unit_code, fiscal_year)
        references adjustment (id, region_code, unit_code, fiscal_year),
    foreign key (line_id, region_code, unit_code, fiscal_year)
        references budget_line (id, region_code, unit_code, fiscal_year)
);
call protect_unit_table('adjustment_change', 'select, insert');
call append_only('adjustment_change');

comment on column adjustment.document_no is '文号';
comment on column adjustment.dated_on is '文件日期';
comment on column adjustment_change.change is '调整数，元；减少为负';
