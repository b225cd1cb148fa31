-- Articles, their bodies, authors and terms. The first authors, sections and tags are the busiest. The word that one
-- article alone has is its number.
\set authors '(select greatest(20, least(2000, :articles / 10)))'
\set tags '(select greatest(50, least(5000, :articles / 4)))'

create temporary table text_of_article as
select p.*, case when i % 10 = 3 then '' else split_part(a.text, '.', 1) || '.' end as summary,
    case when long then s.html else '<p>' || a.text || '</p>' || chr(10) || '<p>' || b.text || '</p>' end
        || chr(10) || '<p>Case ' || i || '.</p>' as html,
    case when long then s.text else a.text || ' ' || b.text end || ' Case ' || i || '.' as text,
    case when long then s.words else a.words + b.words end + 2 as words
from (select *, pg_temp.pick(:'subjects', i, 31) || ' ' || pg_temp.pick(:'verbs', i, 32) || ' '
        || pg_temp.pick(:'objects', i, 33) || ' ' || pg_temp.pick(:'tails', i, 34) as title from plan) p
    join paragraph a on a.n = pg_temp.dice(i, 35) % 2048
    join paragraph b on b.n = pg_temp.dice(i, 36) % 2048
    join story s on s.n = pg_temp.dice(i, 37) % 256
order by i;
\echo Writing :articles articles
insert into article (id, slug, kind, status, title, summary, language, password, sticky, menu_order, word_count,
    comment_count, created_by, version, published_at, created_at, updated_at)
select i, translate(lower(title), ' ', '-') || '-' || i, kind, status, title, summary, 'en',
    case when protected then 'harbour' end, i <= 3, 0, words, coalesce(approved, 0), (select min(id) from desk_user), 0,
    published_at, least(published_at, updated_at), updated_at
from text_of_article left join (
    select article_id, count(*) as approved from comment where status = 'APPROVED' group by article_id) c on c.article_id = i
order by i;
insert into article_body (article_id, format, source, html, words)
select i, 'HTML', html, html, ' ' || translate(lower(case when protected then title
    else concat_ws(' ', title, nullif(summary, ''), text) end), '-.', ' ') || ' '
from text_of_article order by i;

-- One author for most, two for some, none for pages. What is public bears its date, by which lists are read.
\set listed 'case when status = \'PUBLISHED\' then published_at end'
insert into article_author (article_id, position, author_id, listed_at)
select i, 0, 1 + floor(:authors * power(pg_temp.share(i, 41), 2.5)), :listed from plan where kind <> 'page';
insert into article_author (article_id, position, author_id, listed_at)
select article_id, 1, 1 + author_id % :authors, listed_at from article_author where pg_temp.dice(article_id, 42) % 100 < 18;

-- Sections have the ids 1 to 40, tags those that follow. An article has one section and up to four tags.
insert into article_term (article_id, term_id, listed_at)
select i, 1 + floor(40 * power(pg_temp.share(i, 43), 1.5)), :listed from plan where kind <> 'page'
union
select i, 41 + floor(:tags * power(pg_temp.share(i, 50 + n), 3)), :listed
from plan, generate_series(1, 4) n where kind <> 'page' and n <= pg_temp.dice(i, 44) % 5;

-- The numbers that the service keeps.
insert into article_total (kind, articles)
select kind, count(*) from article where status = 'PUBLISHED' group by kind;
insert into author (id, slug, name, bio, article_count, page_count, version, created_at, updated_at)
select a, 'author-' || a, split_part(:'firsts', ',', 1 + a % 40) || ' ' || split_part(:'lasts', ',', 1 + a / 40), p.text,
    coalesce(public, 0), 0, 0, '2010-10-01Z', '2010-10-01Z'
from generate_series(1, :authors) a join paragraph p on p.n = pg_temp.dice(a, 45) % 2048
    left join (select author_id, count(listed_at) as public from article_author group by author_id) c on author_id = a;

-- Eight sections at the top with four below each.
insert into term (id, taxonomy, slug, name, description, parent_id, article_count, version)
select n, taxonomy, slug, initcap(translate(slug, '-', ' ')), '', parent_id, coalesce(public, 0), 0
from (
    select n, 'SECTION' as taxonomy, split_part('politics,economy,culture,science,sport,travel,opinion,city', ',', 1 + (n - 1) % 8)
        || (array['', '-north', '-south', '-east', '-west'])[1 + (n - 1) / 8] as slug, case when n > 8 then 1 + (n - 1) % 8 end as parent_id
    from generate_series(1, 40) n
    union all
    select 40 + n, 'TAG', 'tag-' || n, null from generate_series(1, :tags) n
) made left join (select term_id, count(listed_at) as public from article_term group by term_id) c on term_id = n;

-- Old slugs of one article in a hundred.
insert into article_former_slug (slug, article_id) select 'former-slug-' || i, i from plan where i % 100 = 1;
commit;
