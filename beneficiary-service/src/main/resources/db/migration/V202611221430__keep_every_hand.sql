-- Nobody confirms what they had a hand in: all who entered, changed or submitted count, not only the last (岗位分离).

alter table delivery_batch add column hands text[] not null default '{}';
update delivery_batch set hands = array[entered_by];
alter table delivery_batch add check (status <> 'confirmed' or not decided_by = any (hands));
comment on column delivery_batch.hands is '参与登记、修改、送审的人';
alter table programme add column submitted_by varchar(64);
alter table programme add check (status <> 'approved' or decided_by <> submitted_by);
comment on column programme.submitted_by is '送审人';
