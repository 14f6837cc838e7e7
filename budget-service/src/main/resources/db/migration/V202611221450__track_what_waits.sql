-- Since when a record has waited for its next act, for the list of what waits for a person (待办).

call track_waiting('project');
comment on column project.waiting_since is '进入当前状态的时点';
call track_waiting('budget');
comment on column budget.waiting_since is '进入当前状态的时点';
call track_waiting('adjustment');
comment on column adjustment.waiting_since is '进入当前状态的时点';
