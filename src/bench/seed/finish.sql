\echo Making indexes
select back from index_to_make order by back \gexec
select setval('article_seq', (select max(id) from article)), setval('author_seq', (select max(id) from author)),
    setval('term_seq', (select max(id) from term)), setval('comment_seq', (select max(id) from comment)) \g /dev/null

-- Index-only scans need to know which pages everybody sees.
vacuum (analyze);
\pset footer off
select (select count(*) from article) as articles, (select count(*) from article where status = 'PUBLISHED') as published,
    (select count(*) from comment) as comments, (select sum(comment_count) from article) as approved,
    pg_size_pretty(pg_database_size(current_database())) as size;
