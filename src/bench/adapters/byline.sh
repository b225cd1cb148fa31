#!/usr/bin/env bash
# Byline as it is packaged, with its page cache. See template.sh for the commands.
#   SPEED_OPTIONS   more options of java
#   SPEED_DB_URL    a PostgreSQL database for a build for it (BYLINE_DB_USER, BYLINE_DB_PASSWORD); otherwise an H2 file
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

address() {
  case $scenario in
  article) echo "$site/api/v1/articles/measured" ;;
  list) echo "$site/api/v1/articles?limit=20" ;;
  list-of-10) echo "$site/api/v1/articles?limit=10" ;;
  list-of-10-with-bodies) echo "$site/api/v1/articles?limit=10&include=body" ;;
  wordpress-post)
    echo "$site/wp-json/wp/v2/posts/$(curl --silent "$site/wp-json/wp/v2/posts?slug=measured&_fields=id" | tr -dc 0-9)"
    ;;
  wordpress-list) echo "$site/wp-json/wp/v2/posts?per_page=10" ;;
  thread) echo "$site/api/v1/articles/measured/comments?limit=100" ;;
  comment) echo "$site/api/v1/articles/written-to/comments" ;;
  esac
}

case $command in
start)
  mkdir -p "$folder"
  export BYLINE_DATA=$folder/data BYLINE_ADMIN_PASSWORD=speed-password
  [[ -z ${SPEED_DB_URL:-} ]] || export BYLINE_DB_URL=$SPEED_DB_URL
  # Nothing but the limits that keep one reader from writing as much as a load generator does.
  "$root/docker/byline.sh" -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$SPEED_PORT" \
    -Dquarkus.management.port=0 -Dbyline.comments.hold=none -Dbyline.comments.flood.burst=1000000000 \
    -Dbyline.comments.flood.site-burst=1000000000 ${SPEED_OPTIONS:-} >"$folder/log" 2>&1 &
  echo $! >"$folder/pid"
  await "$site/api/v1/articles"
  ;;
stop) end ;;
pids) family ;;
url) address ;;
bytes) fetch ;;
*) echo "see template.sh" >&2 && exit 2 ;;
esac
