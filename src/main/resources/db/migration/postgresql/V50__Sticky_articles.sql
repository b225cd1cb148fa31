-- Few articles are kept on top, and front ends of WordPress ask for them with every page.
create index if not exists article_sticky on article (status, published_at desc, id desc) where sticky;
