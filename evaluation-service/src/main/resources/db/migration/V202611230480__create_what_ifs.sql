-- What-if (试算): which scores and grades would move under another rule pack. Only its own progress changes; the moves are
-- appended. The queue names no unit: a worker leases a trial and carries it out within its starter's scope.
create table what_if (
    id           uuid         primary key,
    region_code  varchar(9)   not null,
    unit_code    varchar(21)  not null,
    rule_pack_id uuid         not null,
    pack_digest  varchar(71)  not null,
    pack_content text         not null,
    from_year    integer      not null,
    to_year      integer      not null,
    status       varchar(16)  not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    last_done    uuid         not null,
    total        integer      not null,
    done         integer      not null,
    raised       integer      not null,
    lowered      integer      not null,
    grades_moved integer      not null,
    refused      integer      not null,
    failure      varchar(36),
    requested_by varchar(64)  not null,
    requested_at timestamptz  not null,
    finished_at  timestamptz,
    check (from_year <= to_year)
);
call protect_unit_table('what_if', 'select, insert, update');

comment on table what_if is '规则集试算';
comment on column what_if.unit_code is '单位，* 为全区划';

create table what_if_move (
    id              uuid          primary key,
    what_if_id      uuid          not null references what_if,
    region_code     varchar(9)    not null,
    unit_code       varchar(21)   not null,
    fiscal_year     integer       not null,
    self_evaluation uuid          not null,
    project         uuid,
    before_total    numeric(5, 2) not null,
    after_total     numeric(5, 2),
    before_grade    varchar(16)   not null,
    after_grade     varchar(16),
    refused         varchar(8),
    unique (what_if_id, self_evaluation)
);
create index what_if_move_by_trial on what_if_move (what_if_id, id);
call protect_unit_table('what_if_move', 'select, insert');
call append_only('what_if_move');

comment on table what_if_move is '试算后会变动的自评';

create table what_if_queue (
    job_id       uuid        primary key,
    actor        text        not null,
    leased_until timestamptz not null
);
grant select, insert, update, delete on what_if_queue to ${appRole};

comment on column what_if_queue.actor is '发起人：后台作业以其身份和范围执行，不超出其权限';
