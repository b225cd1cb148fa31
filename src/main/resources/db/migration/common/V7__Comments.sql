create sequence if not exists comment_seq start with 1 increment by 1;

create table if not exists comment (
    id              bigint primary key,
    article_id      bigint                   not null references article on delete cascade,
    parent_id       bigint references comment on delete cascade,
    root_id         bigint                   not null,
    depth           integer                  not null,
    status          varchar(10)              not null,
    -- approved, or removed with visible replies under it (a tombstone)
    visible         boolean                  not null,
    name            varchar(245)             not null,
    email           varchar(100)             not null,
    email_hash      varchar(64),
    website         varchar(2000),
    text            text                     not null,
    html            text                     not null,
    network_address varchar(45),
    user_agent      varchar(500),
    user_id         bigint references desk_user on delete set null,
    notify          boolean                  not null,
    -- present while the same text by the same writer under the same parent would be a duplicate
    duplicate_hash  varchar(64) unique,
    origin          varchar(500) unique,
    version         integer                  not null,
    created_at      timestamp with time zone not null,
    updated_at      timestamp with time zone not null
);

create index if not exists comment_thread on comment (article_id, depth, visible, created_at, id);
create index if not exists comment_flat on comment (article_id, visible, created_at, id);
create index if not exists comment_changes on comment (article_id, visible, updated_at, id);
create index if not exists comment_replies on comment (root_id, visible, created_at, id);
create index if not exists comment_children on comment (parent_id);
create index if not exists comment_queue on comment (status, created_at, id);
create index if not exists comment_by_writer on comment (email_hash, status);
create index if not exists comment_by_user on comment (user_id);
