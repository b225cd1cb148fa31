-- Comments come in groups of eight below one article. A group has one of four shapes; in each the places are told by how
-- many comments before it lies its parent, and the top of its thread.
create temporary table shape (variant integer, place integer, up integer, top integer, depth integer, part text);
-- stem: has a reply right after it that is always public, so that it may be a tombstone; leaf: may wait for the desk
insert into shape values
    (0, 0, 0, 0, 1, 'stem'), (0, 1, 1, 1, 2, 'stem'), (0, 2, 1, 2, 3, ''), (0, 3, 0, 0, 1, 'leaf'),
    (0, 4, 0, 0, 1, 'stem'), (0, 5, 1, 1, 2, ''), (0, 6, 0, 0, 1, 'leaf'), (0, 7, 0, 0, 1, ''),
    (1, 0, 0, 0, 1, ''), (1, 1, 0, 0, 1, 'leaf'), (1, 2, 0, 0, 1, 'leaf'), (1, 3, 0, 0, 1, ''),
    (1, 4, 0, 0, 1, 'stem'), (1, 5, 1, 1, 2, 'stem'), (1, 6, 1, 2, 3, ''), (1, 7, 2, 3, 3, 'leaf'),
    (2, 0, 0, 0, 1, 'stem'), (2, 1, 1, 1, 2, 'stem'), (2, 2, 1, 2, 3, 'stem'), (2, 3, 1, 3, 4, 'stem'),
    (2, 4, 1, 4, 5, ''), (2, 5, 0, 0, 1, 'leaf'), (2, 6, 0, 0, 1, ''), (2, 7, 0, 0, 1, 'leaf'),
    (3, 0, 0, 0, 1, ''), (3, 1, 0, 0, 1, 'stem'), (3, 2, 1, 1, 2, ''), (3, 3, 2, 2, 2, 'leaf'),
    (3, 4, 3, 3, 2, 'leaf'), (3, 5, 0, 0, 1, ''), (3, 6, 0, 0, 1, ''), (3, 7, 0, 0, 1, 'leaf');
analyze shape;

-- Indexes and unique constraints are made anew at the end, which is quicker than keeping them.
create temporary table index_to_make as
select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
from pg_constraint where contype = 'u' and conrelid in ('article'::regclass, 'comment'::regclass)
union all
select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
from pg_index i where not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
    and indrelid in ('article'::regclass, 'article_body'::regclass, 'article_author'::regclass,
        'article_term'::regclass, 'comment'::regclass);
select away from index_to_make \gexec

begin;
-- Rows that are written into a table emptied in the same transaction need no log, where wal_level is minimal.
truncate article cascade;
\echo Writing :comments comments
insert into comment (id, article_id, parent_id, root_id, depth, status, visible, name, email, email_hash, website, text,
    html, network_address, user_agent, user_id, notify, duplicate_hash, origin, version, created_at, updated_at,
    email_proven, withdrawn, edited_at)
select id, article_id, parent_id, root_id, depth, status, status <> 'PENDING',
    case when removed then '' else name end, case when removed then '' else email end,
    case when removed then null else hash end, null, case when removed then '' else text end,
    case when removed then '' else '<p>' || text || '</p>' end, null, null,
    case when status = 'APPROVED' and id % 100 = 0 then (select min(id) from desk_user) end, false,
    case when removed then null else pg_temp.keyed('duplicate', article_id || ' ' || coalesce(parent_id::text, 'null')
        || ' ' || hash || ' ' || lower(text)) end,
    null, 0, created_at, case when removed then created_at + interval '5 hours' else created_at end, false, false, null
from (
    select p.before + k as id, p.i as article_id, case when s.up > 0 then p.before + k - s.up end as parent_id,
        p.before + k - s.top as root_id, s.depth,
        case when s.part = 'leaf' and pg_temp.dice(p.before + k, 21) % 100 < 6 then 'PENDING'
            when s.part = 'stem' and k < p.comments and s.place < 7 and pg_temp.dice(p.before + k, 21) % 100 < 8 then 'TRASH'
            else 'APPROVED' end as status,
        w.name, w.email, w.hash, r.text || ' Compare paragraph ' || k || '.' as text,
        (p.published_at + interval '10 minutes' + interval '4 minutes' * (k + pg_temp.share(p.before + k, 22)))::timestamptz(3) as created_at
    from plan p cross join lateral generate_series(1, p.comments) k
        join shape s on s.variant = pg_temp.dice(p.before + (k - 1) / 8, 23) % 4 and s.place = (k - 1) % 8
        join remark r on r.n = pg_temp.dice(p.before + k, 24) % 2048
        join writer w on w.n = floor((select count(*) from writer) * power(pg_temp.share(p.before + k, 25), 2))::bigint
    offset 0
) written, lateral (select status = 'TRASH' as removed) r;
