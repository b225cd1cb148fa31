-- Few articles are kept on top, and front ends of WordPress ask for them with every page. H2 has no indexes of some rows.
create index if not exists article_sticky on article (sticky, status, published_at desc, id desc);
