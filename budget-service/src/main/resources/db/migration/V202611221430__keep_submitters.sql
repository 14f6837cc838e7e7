-- Whoever submitted a budget or a project does not decide on it, as whoever entered it (岗位分离).

alter table budget add column submitted_by varchar(64);
alter table budget add check (approved_by <> submitted_by);
comment on column budget.submitted_by is '送审人';
alter table project add column submitted_by varchar(64);
comment on column project.submitted_by is '送审人';
