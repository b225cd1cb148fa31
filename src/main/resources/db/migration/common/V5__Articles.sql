create sequence if not exists article_seq start with 1 increment by 1;

create table if not exists article (
    id                  bigint primary key,
    slug                varchar(200)             not null unique,
    kind                varchar(40)              not null,
    status              varchar(10)              not null,
    title               varchar(500)             not null,
    summary             text                     not null,
    byline              varchar(500),
    language            varchar(35)              not null,
    image_url           varchar(2000),
    image_alt           varchar(1000),
    image_credit        varchar(500),
    canonical_url       varchar(2000),
    password            varchar(255),
    sticky              boolean                  not null,
    parent_id           bigint references article on delete set null,
    menu_order          integer                  not null,
    word_count          integer                  not null,
    comment_count       integer                  not null,
    comments_open       boolean,
    comments_close_days integer,
    comments_hold       varchar(12),
    comments_hold_links integer,
    created_by          bigint references desk_user on delete set null,
    origin              varchar(500) unique,
    version             integer                  not null,
    published_at        timestamp with time zone not null,
    created_at          timestamp with time zone not null,
    updated_at          timestamp with time zone not null
);

create index if not exists article_by_date on article (status, published_at desc, id desc, kind);
create index if not exists article_by_update on article (status, updated_at desc, id desc, kind);
create index if not exists article_by_title on article (status, title, id, kind);
create index if not exists article_by_comments on article (status, comment_count desc, id desc, kind);
create index if not exists article_by_parent on article (parent_id);
create index if not exists article_by_creator on article (created_by);

-- Bodies are long: lists never read this table unless asked to.
create table if not exists article_body (
    article_id bigint primary key references article on delete cascade,
    format     varchar(10) not null,
    source     text        not null,
    html       text        not null,
    words      text        not null
);

create table if not exists article_author (
    article_id bigint  not null references article on delete cascade,
    position   integer not null,
    author_id  bigint  not null references author,
    primary key (article_id, position)
);

create index if not exists article_by_author on article_author (author_id, article_id);

create table if not exists article_term (
    article_id bigint not null references article on delete cascade,
    term_id    bigint not null references term,
    primary key (article_id, term_id)
);

create index if not exists article_by_term on article_term (term_id, article_id);

-- Slugs that an article had before: they redirect.
create table if not exists article_former_slug (
    slug       varchar(200) primary key,
    article_id bigint not null references article on delete cascade
);

create index if not exists article_former_slug_by_article on article_former_slug (article_id);
