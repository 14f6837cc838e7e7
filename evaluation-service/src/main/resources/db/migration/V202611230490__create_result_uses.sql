-- The use of a result (结果应用): suggested once from what was approved or confirmed, decided once by a second person.
create table result_use (
    id                 uuid           primary key,
    version            integer        not null,
    region_code        varchar(9)     not null,
    unit_code          varchar(21)    not null,
    fiscal_year        integer        not null,
    project            uuid,
    self_evaluation_id uuid           not null references self_evaluation,
    review_id          uuid           references review,
    rule_pack_id       uuid           not null references rule_pack,
    total              numeric(5, 2)  not null,
    grade              varchar(16)    not null check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    suggestion         varchar(16)    not null check (suggestion in ('PRIORITY', 'KEEP', 'REDUCE', 'CANCEL')),
    share              numeric(9, 6)  not null check (share between 0 and 1),
    base               numeric(18, 2) not null check (base >= 0),
    suggested          numeric(18, 2) not null check (suggested >= 0),
    decided            numeric(18, 2) check (decided >= 0),
    status             varchar(16)    not null check (status in ('SUGGESTED', 'ACCEPTED', 'MODIFIED')),
    reason             varchar(1000),
    entered_by         varchar(64)    not null,
    decided_by         varchar(64),
    decided_at         timestamptz,
    check ((status = 'SUGGESTED') = (decided is null and decided_by is null and decided_at is null)),
    check (status <> 'MODIFIED' or reason is not null),
    check (decided_by is null or decided_by <> entered_by),
    constraint result_use_once unique (self_evaluation_id)
);
create index result_use_by_unit on result_use (region_code, unit_code, id);
call protect_unit_table('result_use', 'select, insert, update');
call track_waiting('result_use');

comment on table result_use is '结果应用';
comment on column result_use.fiscal_year is '所建议的预算年度';
comment on column result_use.base is '评价年度的年初预算，元';

create function refuse_change_of_decided_use() returns trigger
    language plpgsql as
$$
begin
    if old.status <> 'SUGGESTED' then
        raise exception 'a decided use of results is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_change_of_decided_use before update on result_use
    for each row execute function refuse_change_of_decided_use();
