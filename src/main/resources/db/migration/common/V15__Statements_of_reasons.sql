-- Why a comment was removed, for its writer, and what the writer answers to that.
create table if not exists moderation_statement (
    comment_id   bigint primary key references comment on delete cascade,
    reason       varchar(30)              not null,
    explanation  varchar(1000),
    automatic    boolean                  not null,
    -- the batch of decisions that it is about
    batch        varchar(36)              not null,
    -- the batch of decisions that brought the comment back
    lifted_batch varchar(36),
    created_at   timestamp with time zone not null,
    appeal       varchar(2000),
    appealed_at  timestamp with time zone,
    -- upheld or reversed, null while an appeal waits
    outcome      varchar(10),
    answer       varchar(1000),
    answered_at  timestamp with time zone,
    -- the batch of decisions that the answer belongs to
    answer_batch varchar(36)
);

create index if not exists moderation_statement_appeals on moderation_statement (outcome, appealed_at, comment_id);
