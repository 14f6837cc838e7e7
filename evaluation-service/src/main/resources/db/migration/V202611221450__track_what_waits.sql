-- Since when a record has waited for its next act, for the list of what waits for a person (待办).

call track_waiting('target_set');
comment on column target_set.waiting_since is '进入当前状态的时点';
call track_waiting('self_evaluation');
comment on column self_evaluation.waiting_since is '进入当前状态的时点';
