-- Satisfaction surveys: a sample of deliveries that anybody can draw again, codes that answer once, and answers that lead
-- to nobody: the sample knows no answer, a code is kept as its hash, and an answer knows neither.
create table survey (
    id             uuid         primary key,
    version        integer      not null,
    region_code    varchar(9)   not null,
    unit_code      varchar(21)  not null,
    fiscal_year    integer      not null,
    programme_id   uuid         not null references programme,
    project_id     uuid         not null,
    name           varchar(128) not null,
    status         varchar(16)  not null check (status in ('drawn', 'open', 'closed', 'published')),
    frame_size     integer      not null check (frame_size > 0),
    frame_digest   varchar(80)  not null,
    frame_as_of    date         not null,
    frame_known_at timestamptz  not null,
    seed           varchar(32)  not null,
    sample         integer      not null check (sample between 1 and frame_size),
    hands          text[]       not null,
    published_on   date         check ((status = 'published') = (published_on is not null)),
    published_by   varchar(64)  check (not published_by = any (hands))
);
create index survey_by_unit on survey (region_code, unit_code, id);
call protect_unit_table('survey', 'select, insert, update');
call track_waiting('survey');
comment on table survey is '满意度调查';

create table survey_sample (
    id           uuid        primary key,
    fiscal_year  integer     not null,
    region_code  varchar(9)  not null,
    unit_code    varchar(21) not null,
    survey_id    uuid        not null references survey,
    programme_id uuid        not null,
    project_id   uuid        not null,
    position     integer     not null check (position > 0),
    delivery_id  uuid        not null,
    recorded_at  timestamptz not null,
    row_hash     bytea       not null,
    constraint sampled_once unique (survey_id, delivery_id)
);
create index survey_sample_by_survey on survey_sample (survey_id, id);
create index survey_sample_by_unit on survey_sample (region_code, unit_code, fiscal_year);
call protect_unit_table('survey_sample', 'select, insert');
call append_only('survey_sample');

create table survey_code (
    survey_id   uuid        not null references survey,
    code_hash   bytea       not null,
    region_code varchar(9)  not null,
    unit_code   varchar(21) not null,
    used        boolean     not null,
    primary key (survey_id, code_hash)
);
call protect_unit_table('survey_code', 'select, insert, update');
comment on table survey_code is '答卷码的摘要；与样本、答卷都不关联';

create table survey_response (
    id           uuid        primary key,
    fiscal_year  integer     not null,
    region_code  varchar(9)  not null,
    unit_code    varchar(21) not null,
    survey_id    uuid        not null references survey,
    programme_id uuid        not null,
    project_id   uuid        not null,
    score        integer     not null check (score between 1 and 5),
    answered_on  date        not null,
    recorded_at  timestamptz not null,
    row_hash     bytea       not null
);
create index survey_response_by_survey on survey_response (survey_id);
create index survey_response_by_unit on survey_response (region_code, unit_code, fiscal_year);
call protect_unit_table('survey_response', 'select, insert');
call append_only('survey_response');
comment on table survey_response is '答卷；不知道是谁答的';

create table survey_publication (
    survey_id    uuid        primary key references survey,
    region_code  varchar(9)  not null,
    unit_code    varchar(21) not null,
    published_on date        not null,
    recorded_at  timestamptz not null
);
call protect_unit_table('survey_publication', 'select, insert');
call append_only('survey_publication');
