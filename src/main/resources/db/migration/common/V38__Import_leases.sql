-- Which running process has an import in hand, and until when unless it says again that it has.
alter table import_job add column if not exists lease_holder varchar(36);
alter table import_job add column if not exists lease_ends_at timestamp with time zone;
