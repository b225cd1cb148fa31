-- What is kept for a time only is found by its age.
create index if not exists moderation_entry_by_age on moderation_entry (created_at);
create index if not exists import_job_by_end on import_job (finished_at);
create index if not exists comment_by_removal on comment (status, updated_at);
