-- Sections and tags share one table and one sequence, as their ids do in the exports that are imported.
create sequence if not exists term_seq start with 1 increment by 1;

create table if not exists term (
    id          bigint primary key,
    taxonomy    varchar(10)  not null,
    slug        varchar(200) not null,
    name        varchar(250) not null,
    description text         not null,
    parent_id   bigint references term,
    article_count integer    not null,
    version     integer      not null,
    unique (taxonomy, slug)
);

create index if not exists term_by_name on term (taxonomy, name, id);
create index if not exists term_by_parent on term (parent_id);
