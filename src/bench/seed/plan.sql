-- One row for each article: what it is and how many comments lie below it.
--   1 in 2,000 has 5,000 comments (number 7, 2007, …) and 1 in 2,000 has a long body and 100 comments (9, 2009, …); what
--   remains is spread so that 40 % have none and a few have hundreds. 95 % are published, over fifteen years; 20 are pages.
\set fixed '(i % 2000 in (7, 9))'
create temporary table plan as
with numbered as (
    select i, case when :fixed or pg_temp.dice(i, 10) % 100 < 95 then 'PUBLISHED'
            when pg_temp.dice(i, 10) % 100 < 97 then 'DRAFT' when pg_temp.dice(i, 10) % 100 < 99 then 'ARCHIVED'
            else 'SCHEDULED' end as status,
        case when i % greatest(50, :articles / 20) = 25 then 'page' else (array['news', 'news', 'news', 'news', 'news', 'news', 'news', 'oped',
            'analysis', 'interview'])[1 + pg_temp.dice(i, 11) % 10] end as kind,
        timestamptz '2010-10-01 06:00Z' + interval '15 years' / :articles * (i - pg_temp.share(i, 12)) as begun
    from generate_series(1, :articles) i
), weighed as (
    select *, case i % 2000 when 7 then 5000 when 9 then 100 else 0 end as fixed_comments,
        case when status <> 'PUBLISHED' or kind = 'page' or :fixed or pg_temp.share(i, 13) < 0.4 then 0
            else 1 + (40 * power(pg_temp.share(i, 14), 8))::integer + (6 * pg_temp.share(i, 15))::integer end as weight
    from numbered
), placed as (
    select *, sum(weight) over (order by i) as below, sum(weight) over () as weights,
        greatest(0, :comments - sum(fixed_comments) over ())::bigint as rest
    from weighed
), counted as (
    select *, fixed_comments + case when weights = 0 then 0
        else div(rest * below, weights) - div(rest * (below - weight), weights) end::bigint as comments
    from placed
)
select i, status, kind, case status when 'SCHEDULED' then begun + interval '30 years' else begun end::timestamptz(3) as published_at,
    (begun + interval '3 days' * power(pg_temp.share(i, 16), 3))::timestamptz(3) as updated_at, i % 2000 = 9 or i % 50 = 0 as long,
    kind <> 'page' and not :fixed and i % 1000 = 13 as protected, comments::integer,
    (sum(comments) over (order by i) - comments)::bigint as before
from counted order by i;
analyze plan;
