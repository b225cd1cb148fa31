#!/bin/sh
# Fills a PostgreSQL database with made-up articles and comments, the same ones every time: for benchmarks, never for a
# site that anybody reads. Needs psql, and a role that may switch off triggers (a superuser).
#
#   seed.sh ARTICLES COMMENTS URL      for example: seed.sh 1000000 10000000 postgresql://byline@127.0.0.1/byline
#
# The schema has to be there already: start Byline on that database once. It has to be empty. 1,000,000 articles and
# 10,000,000 comments take 18 GB and about ten minutes on two idle cores with fsync=off, wal_level=minimal and 2 GB of
# shared_buffers; COMMENTS should be about ten times ARTICLES, and at least 6,000 for each 2,000 articles. What is in it
# is told in seed/plan.sql, seed/comments.sql and seed/articles.sql.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

[ $# = 3 ] || { sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2; }
articles=$1
comments=$2
url=$3

ask() {
  psql "$url" -X -A -t -q -v ON_ERROR_STOP=1 -c "$1"
}

[ "$(ask "select to_regclass('comment') is not null")" = t ] || { echo "Start Byline on this database first" >&2; exit 2; }
[ "$(ask 'select exists (select 1 from article) or exists (select 1 from author) or exists (select 1 from term)')" = f ] ||
  { echo "This database is not empty" >&2; exit 2; }

# One session, since what the files share lies in temporary tables.
psql "$url" -X -q -v ON_ERROR_STOP=1 -v articles="$articles" -v comments="$comments" \
  -f "$here/seed/words.sql" -f "$here/seed/plan.sql" -f "$here/seed/comments.sql" -f "$here/seed/articles.sql" \
  -f "$here/seed/finish.sql"
