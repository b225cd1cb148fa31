-- When an article was published, beside the author or term that it is listed under: such a list reads each of its pages
-- from one index. Null while the article is not listed: it is not public, or it is a page.
alter table article_author add column if not exists listed_at timestamp with time zone;
alter table article_term add column if not exists listed_at timestamp with time zone;

update article_author set listed_at = (select a.published_at from article a
    where a.id = article_author.article_id and a.status = 'PUBLISHED' and a.kind <> 'page');
update article_term set listed_at = (select a.published_at from article a
    where a.id = article_term.article_id and a.status = 'PUBLISHED' and a.kind <> 'page');

create index if not exists article_list_by_author on article_author (author_id, listed_at desc, article_id desc);
create index if not exists article_list_by_term on article_term (term_id, listed_at desc, article_id desc);
drop index if exists article_by_author;
drop index if exists article_by_term;
