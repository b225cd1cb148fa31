-- Housekeeping that one node does for all: whoever locks the row when it is due has the turn.
create table if not exists scheduled_job (
    name        varchar(40) primary key,
    last_run_at timestamp with time zone not null
);
