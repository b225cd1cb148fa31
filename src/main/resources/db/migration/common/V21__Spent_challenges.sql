-- Proofs of work that were accepted once and never again.
create table if not exists spent_challenge (
    hash       varchar(64) primary key,
    expires_at timestamp with time zone not null
);

create index if not exists spent_challenge_by_age on spent_challenge (expires_at);
