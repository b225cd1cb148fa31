#!/usr/bin/env bash
# A template for adapters of other systems, such as WordPress or Ghost: copy it, fill it in, and name the copy by
# speed.sh --systems nginx,byline,byline-uncached,yours. It installs nothing; let it say what is missing and exit with 2.
#
#   start FOLDER                       starts the system on 127.0.0.1:$SPEED_PORT with all that it keeps below FOLDER,
#                                      and returns when it answers; its main process stands in FOLDER/pid
#   stop FOLDER                        ends it; it may have ended before
#   pids FOLDER                        prints all its processes (web server, PHP, database), for CPU time and memory
#   url FOLDER SCENARIO                prints the address of a scenario, or nothing if the system has none like it
#   bytes FOLDER SCENARIO [ENCODING]   prints the body it answers, as it is sent with that Accept-Encoding
#
# Scenarios: article (about 8 KB), list (20 articles), list-of-10 and list-of-10-with-bodies, wordpress-post and
# wordpress-list (the article and 10 articles as WordPress' REST API has them), thread (100 comments), and comment, to
# which JSON is posted.
# SPEED_PAGES holds the bodies that Byline answers, should the system serve those; a system with content of its own has
# to be filled alike by start. Load on it must stay on this machine.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

address() {
  case $scenario in
  article) echo "$site/?rest_route=/wp/v2/posts/1" ;;
  list) echo "$site/?rest_route=/wp/v2/posts&per_page=20" ;;
  wordpress-post) echo "$site/?rest_route=/wp/v2/posts/1" ;;
  wordpress-list) echo "$site/?rest_route=/wp/v2/posts&per_page=10" ;;
  thread) echo "$site/?rest_route=/wp/v2/comments&post=1&per_page=100" ;;
  comment) ;;
  esac
}

case $command in
start)
  mkdir -p "$folder"
  echo "start the system here, in the background, and note: echo \$! >$folder/pid" >&2 && exit 2
  await "$site/"
  ;;
stop) end ;;
pids) family ;;
url) address ;;
bytes) fetch ;;
*) sed -n '2,15p' "${BASH_SOURCE[0]}" >&2 && exit 2 ;;
esac
