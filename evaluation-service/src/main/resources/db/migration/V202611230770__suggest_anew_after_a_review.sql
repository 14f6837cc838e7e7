-- A review that is confirmed after the suggestion counts before the self-score that was suggested from: the result is
-- suggested once from each, and what was suggested or decided before stays as it is.
alter table result_use drop constraint result_use_once;
alter table result_use add constraint result_use_once unique nulls not distinct (self_evaluation_id, review_id);
