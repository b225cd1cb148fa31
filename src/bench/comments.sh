#!/bin/sh
# Measures how many comments a second Byline accepts on PostgreSQL, against pgbench with the same statements in one
# transaction on the same server and the same number of connections, in turn; and then the same posts on H2.
# Needs a JDK 17 or newer, Maven to build, curl, wrk (Debian: wrk) and PostgreSQL with pgbench (Debian: postgresql).
#
#   comments.sh [--connections 16] [--seconds 20] [--rounds 3] [--articles 100] [--hold none|first-time]
#               [--warmup 60000] [--url postgresql://user:password@host:port/database] [--skip-h2] [--out FILE]
#
# Without --url it starts a PostgreSQL cluster of its own with the server's defaults (fsync included) and removes it
# afterwards. A database that is named must be empty: it is filled. First it posts --warmup comments that are not
# counted, since code is compiled for speed only when it has run often. Builds into target/bench-postgresql and
# target/bench-h2, with $MVN (mvn), unless KEEP_BUILD is set; JAVA_HOME says which java, and docker/byline.sh starts it.
#
# Lifted limits: byline.comments.flood.site-burst (to a million), .burst and .interval (1,000 and 1 ms, so that networks
# are forgotten after a second instead of a minute: with so many of them they would fill the heap). Each comment comes
# from some network, said by X-Forwarded-For, which byline.proxies.trusted makes count. Everything else is as delivered,
# all checks included.
# The load generator, PostgreSQL and Byline share the machine: compare ratios of one run, not figures of two machines.
set -eu
cd "$(dirname "$0")/../.."

connections=16 seconds=20 rounds=3 articles=100 hold=none warmup=60000 url='' h2=yes out=''
while [ $# -gt 0 ]; do
  case $1 in
  --connections) connections=$2; shift ;;
  --seconds) seconds=$2; shift ;;
  --rounds) rounds=$2; shift ;;
  --articles) articles=$2; shift ;;
  --hold) hold=$2; shift ;;
  --warmup) warmup=$2; shift ;;
  --url) url=$2; shift ;;
  --out) out=$2; shift ;;
  --skip-h2) h2='' ;;
  *) sed -n 's/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  shift
done

missing() {
  echo "$1" >&2
  exit 2
}

for tool in wrk curl awk; do
  command -v $tool >/dev/null || missing "$tool is missing (Debian: apt-get install $tool)"
done
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || bin=$(pg_config --bindir 2>/dev/null || dirname "$(command -v pgbench || echo ./)")
[ -x "$bin/pgbench" ] || missing "pgbench is missing: install PostgreSQL (Debian: apt-get install postgresql)"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
chmod 755 "$work"
service='' cluster=''

# initdb and postgres refuse to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

stop_service() {
  [ -z "$service" ] || { kill "$service" 2>/dev/null; wait "$service" 2>/dev/null; } || true
  service=''
}

finish() {
  stop_service
  [ -z "$cluster" ] || as_owner "$bin/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

build() {
  if [ -z "${KEEP_BUILD:-}" ] || [ ! -f "target/bench-$1/quarkus-run.jar" ]; then
    echo "Building for $1" >&2
    ${MVN:-mvn} -q package "-Ddb=$1" -DskipTests >&2
    rm -rf "target/bench-$1"
    cp -r target/quarkus-app "target/bench-$1"
  fi
}

port=$((20000 + $$ % 10000))
http=$((port + 1))
password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')

start_service() { # kind, then settings
  kind=$1
  shift
  BYLINE_ADMIN_PASSWORD=$password BYLINE_DATA=$work/data-$kind BYLINE_HOME=target/bench-$kind docker/byline.sh \
    -Dquarkus.http.port=$http \
    -Dquarkus.http.host=127.0.0.1 -Dquarkus.management.port=0 -Dbyline.comments.flood.burst=1000 \
    -Dbyline.comments.flood.interval=1ms -Dbyline.comments.flood.site-burst=1000000 \
    -Dbyline.proxies.trusted=127.0.0.1/32 ${OPTIONS:-} "$@" >"$work/service.log" 2>&1 &
  service=$!
  tries=0
  until curl -sf "http://127.0.0.1:$http/api/v1/articles" >/dev/null; do
    tries=$((tries + 1))
    [ $tries -lt 120 ] && kill -0 $service 2>/dev/null || missing "Byline does not start: $(tail -n 5 "$work/service.log")"
    sleep 0.5
  done
  number=1
  while [ $number -le "$articles" ]; do
    curl -sf -o /dev/null -u "admin:$password" -H 'Content-Type: application/json' -d "{\"title\": \"Bench $number\",
      \"slug\": \"bench-$number\", \"status\": \"published\", \"body\": {\"html\": \"<p>Some text.</p>\"},
      \"comments\": {\"hold\": \"$hold\"}}" "http://127.0.0.1:$http/api/v1/articles" || missing "No article can be made"
    number=$((number + 1))
  done
}

# CPU time of the service so far in clock ticks.
ticks() {
  awk '{ print $14 + $15 }' "/proc/$service/stat" 2>/dev/null || echo 0
}

# Posts comments; says accepted a second, p50 and p99 in ms, refused, and the service's CPU in ms for each.
byline() { # seconds
  before=$(ticks)
  wrk -t 1 -c "$connections" -d "$1s" --latency -s src/bench/comments.lua "http://127.0.0.1:$http/" \
    -- "$articles" "$(od -An -N6 -tx1 /dev/urandom | tr -d ' \n')" >"$work/wrk.txt"
  after=$(ticks)
  awk -v "ticks=$((after - before))" -v "s=$1" -v "hz=$(getconf CLK_TCK)" \
    '$1 == "RESULT" { printf "%s %s %s %s %.2f\n", $2, $3, $4, $5, 1000 * ticks / hz / ($2 * s) }' "$work/wrk.txt"
}

# Code is compiled for speed when it has run some ten thousand times: before that, the compiler would be measured.
warm() {
  left=$warmup
  while [ "$left" -gt 0 ]; do
    left=$((left - $(byline 5 | awk '{ printf "%d", $1 * 5 + 1 }')))
  done
}

pgbench() { # seconds
  "$bin/pgbench" -n -M prepared -c "$connections" -j 1 -T "$1" -D "articles=$articles" -l --log-prefix="$work/pgbench" \
    -f src/bench/comment.pgbench "$libpq" >"$work/pgbench.txt" 2>"$work/pgbench.err" \
    || missing "pgbench failed: $(tail -n 3 "$work/pgbench.err")"
  rate=$(awk '/^tps/ { print $3 }' "$work/pgbench.txt")
  failed=$(awk '/failed transactions/ { print $5 }' "$work/pgbench.txt")
  cat "$work"/pgbench.[0-9]* | awk '{ print $3 }' | sort -n >"$work/latencies"
  rm -f "$work"/pgbench.[0-9]*
  awk -v "rate=$rate" -v "failed=${failed:-0}" '{ t[NR] = $1 } END {
    printf "%.1f %.2f %.2f %d -\n", rate, t[int(NR * 0.5) + 1] / 1000, t[int(NR * 0.99) + 1] / 1000, failed }' "$work/latencies"
}

row() { # name, round, figures
  printf '| %s | %s | %s | %s | %s | %s | %s |\n' "$1" "$2" $3 | tee -a "$work/table"
}

build postgresql
[ -z "$h2" ] || build h2

if [ -z "$url" ]; then
  [ "$(id -u)" != 0 ] || id postgres >/dev/null 2>&1 || missing "As root this needs a user 'postgres' to own the cluster"
  cluster=$work/cluster
  mkdir "$cluster"
  [ "$(id -u)" != 0 ] || chown postgres "$cluster"
  as_owner "$bin/initdb" -D "$cluster/data" -U byline -A trust -E UTF8 >/dev/null
  as_owner "$bin/pg_ctl" -D "$cluster/data" -l "$cluster/log" -w -o "-p $port -k $cluster -h 127.0.0.1" start >/dev/null \
    || missing "PostgreSQL does not start: $(cat "$cluster/log")"
  as_owner "$bin/createdb" -h 127.0.0.1 -p $port -U byline byline
  url=postgresql://byline:byline@127.0.0.1:$port/byline
fi
libpq=$url
rest=${url#*://}
user=${rest%%:*}
secret=${rest#*:}
secret=${secret%%@*}

start_service postgresql "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://${rest#*@}" \
  "-Dquarkus.datasource.username=$user" "-Dquarkus.datasource.password=$secret"

echo "$connections connections, $rounds rounds of $seconds s each, in turn; $articles articles, hold $hold; $(nproc) cores;" \
  "$("$bin/postgres" --version); $("$java" -version 2>&1 | head -n 1)"
echo
{
  echo '| what | round | accepted/s | p50 ms | p99 ms | refused | CPU ms in Byline |'
  echo '|---|---|---|---|---|---|---|'
} | tee "$work/table"
warm
pgbench 5 >/dev/null
round=1
while [ $round -le "$rounds" ]; do
  row 'pgbench, the same statements' $round "$(pgbench "$seconds")"
  row 'Byline on PostgreSQL' $round "$(byline "$seconds")"
  round=$((round + 1))
done
stop_service

if [ -n "$h2" ]; then
  start_service h2
  warm
  round=1
  while [ $round -le "$rounds" ]; do
    row 'Byline on H2' $round "$(byline "$seconds")"
    round=$((round + 1))
  done
fi

echo
awk -F '|' '$2 ~ /pgbench/ { limit[++a] = $4 } $2 ~ /on PostgreSQL/ { ours[++b] = $4 }
  END { for (i = 1; i <= b; i++) { all = all sprintf(" %.2f", ours[i] / limit[i]); x[i] = ours[i] / limit[i] }
    for (i = 1; i <= b; i++) for (j = i + 1; j <= b; j++) if (x[j] < x[i]) { t = x[i]; x[i] = x[j]; x[j] = t }
    printf "Byline to pgbench, round by round:%s; median %.2f (aim: at least 0.60)\n", all, x[int((b + 1) / 2)] }' \
  "$work/table" | tee -a "$work/table"
[ -z "$out" ] || cp "$work/table" "$out"
