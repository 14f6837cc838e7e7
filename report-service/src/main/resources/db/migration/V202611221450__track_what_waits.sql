-- Since when a record has waited for its next act, for the list of what waits for a person (待办).

call track_waiting('report');
comment on column report.waiting_since is '进入当前状态的时点';
