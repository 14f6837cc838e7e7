-- An import can be stopped where it stands: what was loaded stays, nothing more is loaded.
alter table import_job drop constraint import_job_status_check;
alter table import_job add check (status in ('queued', 'running', 'done', 'failed', 'cancelled'));
alter table import_job drop constraint import_job_check1;
alter table import_job add check ((status in ('queued', 'running')) = (finished_at is null));
