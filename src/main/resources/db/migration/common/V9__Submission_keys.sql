-- Retry keys: the first submission under a key wins, repeats get its result.
create table if not exists submission_key (
    key_hash   varchar(64) primary key,
    body_hash  varchar(64)              not null,
    comment_id bigint                   not null references comment on delete cascade,
    created_at timestamp with time zone not null
);

create index if not exists submission_key_by_age on submission_key (created_at);
create index if not exists submission_key_by_comment on submission_key (comment_id);
