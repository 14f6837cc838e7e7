-- What a declaration form asks of a project besides: who answers for it, what it is meant to cost, which one it goes on.
-- A running project (执行中) is a budgeted one that was paid for: it is read from the ledger, not stored.
alter table project add column owner varchar(64);
alter table project add column planned_total numeric(18, 2) check (planned_total >= 0);
alter table project add column previous_code varchar(21);
comment on column project.owner is '项目负责人或负责科室，不含联系方式';
comment on column project.planned_total is '项目总额，元，未填为空';
comment on column project.previous_code is '所延续项目的代码';
