-- Claims as insurers tell them, matched to the delivery that insured the person. A claim that is told again with other
-- content is a further revision, never a change. The identity number by which it was matched is not kept.
alter table delivery add column policy_no varchar(128)
    generated always as (case when proof like '保单%' then nullif(ltrim(substr(proof, 3), ' :：-'), '') end) stored;
create index delivery_by_policy on delivery (region_code, unit_code, policy_no, household_id);
comment on column delivery.policy_no is '保单号：以“保单”开头的发放凭证所写的编号';

create table claim (
    id             uuid           primary key,
    fiscal_year    integer        not null,
    region_code    varchar(9)     not null,
    unit_code      varchar(21)    not null,
    claim_no       varchar(64)    not null,
    revision       integer        not null check (revision > 0),
    policy_no      varchar(64)    not null,
    delivery_id    uuid           not null,
    programme_id   uuid           not null references programme,
    project_id     uuid           not null,
    household_id   uuid           not null references household,
    member_id      uuid           not null references member,
    township_code  varchar(9)     not null,
    incident_on    date           not null,
    days           integer        not null check (days >= 0),
    claimed        numeric(18, 2) not null,
    paid           numeric(18, 2) not null check (paid between 0 and claimed),
    paid_on        date           not null check (paid_on >= incident_on),
    content_digest varchar(80)    not null,
    -- the file is written when its rows are counted
    upload_id      uuid           not null references upload deferrable initially deferred,
    recorded_at    timestamptz    not null,
    recorded_by    varchar(64)    not null,
    row_hash       bytea          not null,
    constraint claim_revision_once unique (region_code, unit_code, claim_no, revision)
);
create index claim_by_delivery on claim (delivery_id);
call protect_unit_table('claim', 'select, insert');
call append_only('claim');
comment on table claim is '理赔：据保险公司清单；fiscal_year 为所依据发放的年度';
