-- Complaints: received, looked into, decided by somebody else. What is said and what was found is sealed.
create table complaint (
    id             uuid        primary key,
    version        integer     not null,
    region_code    varchar(9)  not null,
    unit_code      varchar(21) not null,
    fiscal_year    integer     not null,
    kind           varchar(24) not null
        check (kind in ('not-received', 'wrong-amount', 'not-eligible-listed', 'missing', 'conduct', 'other')),
    channel        varchar(16) not null,
    household_id   uuid        not null references household,
    delivery_id    uuid,
    programme_id   uuid        references programme,
    project_id     uuid,
    township_code  varchar(9)  not null,
    text_sealed    bytea       not null,
    finding_sealed bytea,
    status         varchar(16) not null
        check (status in ('open', 'investigating', 'upheld', 'rejected', 'withdrawn')),
    received_on    date        not null,
    decided_on     date        check (decided_on >= received_on),
    received_by    varchar(64) not null,
    hands          text[]      not null,
    decided_by     varchar(64) check (not decided_by = any (hands)),
    check ((status in ('upheld', 'rejected', 'withdrawn')) = (finding_sealed is not null)),
    check (kind not in ('not-received', 'wrong-amount') or delivery_id is not null)
);
create index complaint_by_unit on complaint (region_code, unit_code, id);
create index complaint_by_household on complaint (household_id);
call protect_unit_table('complaint', 'select, insert, update');
call track_waiting('complaint');
comment on table complaint is '投诉登记';
comment on column complaint.fiscal_year is '所投诉发放的年度；无发放的为受理年度';
comment on column complaint.hands is '参与受理、调查的人';

create table complaint_state (
    id            uuid        primary key,
    fiscal_year   integer     not null,
    region_code   varchar(9)  not null,
    unit_code     varchar(21) not null,
    complaint_id  uuid        not null references complaint,
    programme_id  uuid,
    project_id    uuid,
    township_code varchar(9)  not null,
    kind          varchar(24) not null,
    status        varchar(16) not null,
    effective_on  date        not null,
    recorded_at   timestamptz not null,
    row_hash      bytea       not null
);
create index complaint_state_by_unit on complaint_state (region_code, unit_code, fiscal_year, complaint_id);
call protect_unit_table('complaint_state', 'select, insert');
call append_only('complaint_state');
comment on table complaint_state is '投诉的历次状态，只追加：事实由此计量';
