-- A finance review (财政复核) stands beside the self-score that it is about. When it is confirmed nothing changes it, and one
-- that did not pass lets the unit evaluate itself anew; what it evaluated before stays.
create table review (
    id                 uuid          primary key,
    version            integer       not null,
    region_code        varchar(9)    not null,
    unit_code          varchar(21)   not null,
    fiscal_year        integer       not null,
    project            uuid,
    self_evaluation_id uuid          not null references self_evaluation,
    status             varchar(16)   not null check (status in ('DRAFT', 'SUBMITTED', 'CONFIRMED', 'RETURNED')),
    return_reason      varchar(1000),
    opinion            varchar(16)   not null check (opinion in ('PASSED', 'FAILED')),
    comment            varchar(4000) not null,
    self_total         numeric(5, 2) not null check (self_total between 0 and 100),
    total              numeric(5, 2) not null check (total between 0 and 100),
    grade              varchar(16)   not null check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    result             text          not null,
    trace_digest       varchar(71)   not null,
    unit_hands         varchar(300)  not null,
    entered_by         varchar(64)   not null,
    submitted_by       varchar(64),
    confirmed_by       varchar(64),
    confirmed_at       timestamptz,
    check ((status = 'CONFIRMED') = (confirmed_by is not null and confirmed_at is not null)),
    check (confirmed_by is null or (confirmed_by <> entered_by and confirmed_by <> submitted_by)),
    constraint review_once unique (self_evaluation_id)
);
create index review_by_unit on review (region_code, unit_code, id);
call protect_unit_table('review', 'select, insert, update');
call track_waiting('review');

comment on table review is '财政复核';
comment on column review.self_total is '自评总分';
comment on column review.total is '复核总分';
comment on column review.unit_hands is 'subjects of those who entered, submitted and approved the self-evaluation';

create function refuse_change_of_review() returns trigger
    language plpgsql as
$$
begin
    if old.status = 'CONFIRMED' then
        raise exception 'a confirmed review is never changed' using errcode = 'restrict_violation';
    end if;
    if old.status = 'SUBMITTED' and (old.result, old.total, old.grade, old.opinion, old.comment, old.self_total,
            old.entered_by, old.submitted_by)
        is distinct from (new.result, new.total, new.grade, new.opinion, new.comment, new.self_total,
            new.entered_by, new.submitted_by) then
        raise exception 'a submitted review is locked' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_change_of_review before update on review
    for each row execute function refuse_change_of_review();
