-- Public articles of each kind, kept by those who change them: nobody counts a million articles to show a number.
create table if not exists article_total (
    kind     varchar(40) primary key,
    articles integer not null
);

insert into article_total (kind, articles)
select kind, count(*) from article where status = 'PUBLISHED' group by kind on conflict do nothing;

create index if not exists article_by_kind on article (status, kind, published_at desc, id desc);
create index if not exists term_by_count on term (taxonomy, article_count desc, name, id);
