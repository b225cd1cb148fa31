-- The desk's queue below one article, and of what one rule found.
create index if not exists comment_queue_by_article on comment (article_id, status, created_at, id);
create index if not exists comment_finding_by_rule on comment_finding (rule, comment_id);
