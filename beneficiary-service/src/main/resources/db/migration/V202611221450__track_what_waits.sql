-- Since when a record has waited for its next act, for the list of what waits for a person (待办).

call track_waiting('programme');
comment on column programme.waiting_since is '进入当前状态的时点';
call track_waiting('delivery_batch');
comment on column delivery_batch.waiting_since is '进入当前状态的时点';
