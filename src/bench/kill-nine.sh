#!/bin/sh
# Proves that acknowledged comments survive kill -9. Runs from any folder; needs a JDK 17 or newer, and Maven to build.
#
#   kill-nine.sh h2 [rounds] [options of KillNine]          on an H2 file
#   kill-nine.sh postgresql [rounds] [options of KillNine]  on a PostgreSQL cluster of its own, which is killed too in
#                                                           every other round
#   kill-nine.sh weak [rounds] [options of KillNine]        on H2 with delayed writes: passes if comments ARE lost, which
#                                                           shows that this test can fail
#
# Builds target/quarkus-app anew for that database, with $MVN (mvn), unless KEEP_BUILD is set.
set -eu
cd "$(dirname "$0")/../.."

kind=${1:-h2}
rounds=${2:-50}
shift $(($# < 2 ? $# : 2))
jar=target/quarkus-app/quarkus-run.jar

build() {
  if [ -z "${KEEP_BUILD:-}" ] || [ ! -f "$jar" ]; then
    echo "Building target/quarkus-app for $1"
    ${MVN:-mvn} -q package "-Ddb=$1" -DskipTests
  fi
}

missing() {
  echo "$1" >&2
  exit 2
}

# initdb and postgres refuse to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

case $kind in
h2)
  build h2
  java src/bench/KillNine.java --rounds "$rounds" "$@"
  ;;
weak)
  build h2
  status=0
  java src/bench/KillNine.java --rounds "$rounds" --url \
    'jdbc:h2:file:${byline.data}/byline;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=2000' \
    "$@" || status=$?
  [ "$status" = 1 ] || missing "A weak setting was not noticed (status $status)"
  echo "Comments were lost, as they must be with delayed writes"
  ;;
postgresql)
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [ -n "$bin" ] || bin=$(dirname "$(command -v initdb || echo ./)")
  [ -x "$bin/initdb" ] || missing "initdb is missing: install PostgreSQL's server (Debian: apt-get install postgresql)"
  [ "$(id -u)" != 0 ] || id postgres >/dev/null 2>&1 || missing "As root this needs a user 'postgres' to own the cluster"
  build postgresql
  # Not below target: the cluster's owner may have no access to this folder.
  cluster=$(mktemp -d)
  chmod 755 "$cluster"
  [ "$(id -u)" != 0 ] || chown postgres "$cluster"
  port=$((20000 + $$ % 10000))
  start="$bin/pg_ctl -D $cluster/data -l $cluster/log -w -o '-p $port -k $cluster -h 127.0.0.1' start >/dev/null 2>&1"
  kill="kill -9 \$(head -n 1 $cluster/data/postmaster.pid)"
  as_owner "$bin/initdb" -D "$cluster/data" -U byline -A trust -E UTF8 >/dev/null
  trap 'as_owner "$bin/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1; rm -rf "$cluster"' EXIT
  [ "$(id -u)" != 0 ] || start="runuser -u postgres -- sh -c \"$start\""
  sh -c "$start" || missing "PostgreSQL does not start: $(cat "$cluster/log")"
  as_owner "$bin/createdb" -h 127.0.0.1 -p "$port" -U byline byline
  # A new server refuses to start until the killed one's orphans have gone: hence the tries.
  java src/bench/KillNine.java --rounds "$rounds" --url "jdbc:postgresql://127.0.0.1:$port/byline" --user byline \
    --password byline --kill-database "$kill" \
    --start-database "for try in 1 2 3 4 5 6 7 8 9; do sleep 1; $start && exit 0; done; exit 1" "$@"
  ;;
*)
  missing "Say h2, postgresql or weak"
  ;;
esac
