-- A problem (整改) is noticed by finance, answered by two persons of the unit and closed by finance; what is closed stays.
-- Its key is the same from year to year, so that what comes again is known by the one before.
create table rectification (
    id            uuid         primary key,
    version       integer      not null,
    region_code   varchar(9)   not null,
    unit_code     varchar(21)  not null,
    fiscal_year   integer      not null check (fiscal_year between 2000 and 2100),
    problem       varchar(64)  not null,
    title         varchar(200) not null,
    requirement   varchar(2000) not null,
    deadline      date         not null,
    document_no   varchar(64),
    project       uuid,
    alert_id      uuid references alert,
    earlier_id    uuid references rectification,
    status        varchar(16)  not null check (status in ('ISSUED', 'ANSWERED', 'CONFIRMED', 'CLOSED')),
    feedback      varchar(2000),
    feedback_no   varchar(64),
    files         text,
    return_reason varchar(1000),
    conclusion    varchar(1000),
    reopened      integer      not null check (reopened >= 0),
    issued_by     varchar(64)  not null,
    answered_by   varchar(64),
    confirmed_by  varchar(64),
    closed_by     varchar(64),
    issued_at     timestamptz  not null,
    closed_at     timestamptz,
    check (status = 'ISSUED' or (feedback is not null and answered_by is not null)),
    check (status not in ('CONFIRMED', 'CLOSED') or (confirmed_by is not null and confirmed_by <> answered_by)),
    check ((status = 'CLOSED') = (closed_by is not null and closed_at is not null and conclusion is not null)),
    check (closed_by is null or closed_by not in (answered_by, confirmed_by))
);
create index rectification_by_unit on rectification (region_code, unit_code, fiscal_year, problem);
call protect_unit_table('rectification', 'select, insert, update');
call track_waiting('rectification');
create trigger refuse_change_of_decided before update or delete on rectification
    for each row execute function refuse_change_of_decided();

comment on table rectification is '整改台账';
comment on column rectification.problem is '问题的固定代号';
comment on column rectification.earlier_id is '上年同一问题的整改（屡改屡犯）';
comment on column rectification.files is 'digests of the attachments, separated by commas';
