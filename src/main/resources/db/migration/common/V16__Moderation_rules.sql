-- Lists, weights and thresholds of the checks, one row for each saved version; the highest counts.
create table if not exists moderation_rules (
    version  integer primary key,
    content  text                     not null,
    saved_by varchar(60)              not null,
    saved_at timestamp with time zone not null
);
