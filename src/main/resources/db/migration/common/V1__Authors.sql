create sequence if not exists author_seq start with 1 increment by 1;

create table if not exists author (
    id         bigint primary key,
    slug       varchar(200)             not null unique,
    name       varchar(250)             not null,
    bio        text                     not null,
    website    varchar(2000),
    contact    varchar(500),
    -- public articles and public pages: an author with neither is not shown
    article_count integer              not null,
    page_count integer                 not null,
    origin     varchar(500) unique,
    version    integer                  not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null
);

create index if not exists author_by_name on author (name, id);
