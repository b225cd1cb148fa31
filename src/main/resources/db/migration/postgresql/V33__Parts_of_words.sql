-- Finds words by how they begin without reading every body. Where the server does not have the extension, or the user
-- may not create it, searching works all the same, but slower with every article.
do $$
begin
    create extension if not exists pg_trgm;
    create index if not exists article_body_by_words on article_body using gin (words gin_trgm_ops);
exception
    when insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'Words are found without an index: %', sqlerrm;
end
$$;
