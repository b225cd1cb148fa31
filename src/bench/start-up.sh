#!/usr/bin/env bash
# Measures the time from the start of java to the first answer of GET /api/v1/articles, on a database that is there
# already, and prints a table. The kinds of start take turns. Needs a packaged Byline built for H2 (mvn package
# -DskipTests), and JDKs: JDK17 and JDK25 say where they are; otherwise they are looked for below /usr/lib/jvm. Archives that
# are missing are made first, by docker/byline.sh archive. Keeps everything in a new folder, which it removes.
#
#   start-up.sh [rounds, 5 if not said]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-5}

jdk() {
  local home
  for home in /usr/lib/jvm/*; do
    [[ ! -f $home/release ]] || ! grep -q "^JAVA_VERSION=\"$1" "$home/release" || { echo "$home"; return; }
  done
}

JDK17=${JDK17:-$(jdk 17)}
JDK25=${JDK25:-$(jdk 25)}
[[ -f target/quarkus-app/quarkus-run.jar ]] || { echo "Package Byline first: mvn package -DskipTests" >&2; exit 2; }
[[ -x $JDK17/bin/java && -x $JDK25/bin/java ]] || { echo "start-up.sh needs JDK17 and JDK25" >&2; exit 2; }
work=$(mktemp -d)
pid=
# Never says anything.
exec 9<> <(:)
trap '[[ -z $pid ]] || kill $pid; rm -rf "$work"' EXIT
export BYLINE_DATA=$work/data BYLINE_ADMIN_PASSWORD=start-up-run
port=$((20000 + $$ % 10000))
export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$port QUARKUS_MANAGEMENT_PORT=0

# Whether there is an answer yet. Asked within this shell: a program started for each question would take much of a core
# from what is measured.
answers() {
  local status
  { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return
  printf 'GET /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
  read -r status <&3 || true
  exec 3>&-
  [[ ${status:-} == *" 200 "* ]]
}

# Starts, waits for the first answer and stops again; prints the milliseconds, CPU milliseconds and MB of memory.
first_answer() {
  local begun answered cpu
  begun=$(date +%s%N)
  "$@" >"$work/log" 2>&1 &
  pid=$!
  until answers; do
    kill -0 $pid 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    # A pause without a program of its own.
    read -r -t 0.003 -u 9 || true
  done
  answered=$(date +%s%N)
  ! grep '^byline.sh:' "$work/log" >&2 || echo "The line above spoils the measurement" >&2
  cpu=$(awk -v ticks="$(getconf CLK_TCK)" '{ print int(($14 + $15) * 1000 / ticks) }' "/proc/$pid/stat")
  echo "$(((answered - begun) / 1000000)) $cpu $(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status")"
  kill $pid
  wait $pid || true
  pid=
}

median() {
  cut -d ' ' -f "$2" "$work/$1" | sort -n | sed -n "$(((rounds + 1) / 2))p"
}

declare -A title=([17-plain]="JDK 17" [17-archive]="JDK 17 with class data" [25-plain]="JDK 25"
  [25-archive]="JDK 25 with the AOT cache")
# The launcher's garbage collector and heap, so that the archive makes the difference.
plain=(-Xms32m -Xmx72m -Xmn18m -XX:SurvivorRatio=6 -XX:+UseSerialGC)
export JAVA_HOME
for JAVA_HOME in "$JDK17" "$JDK25"; do
  kind=jsa
  [[ $JAVA_HOME != "$JDK25" ]] || kind=aot
  [[ -f target/quarkus-app/byline.$kind ]] || docker/byline.sh archive >&2
done
# Migrates the database.
JAVA_HOME=$JDK25 first_answer docker/byline.sh >/dev/null
for ((round = 1; round <= rounds; round++)); do
  for version in 17 25; do
    jdk=JDK$version
    JAVA_HOME=${!jdk}
    first_answer "$JAVA_HOME/bin/java" "${plain[@]}" -jar target/quarkus-app/quarkus-run.jar >>"$work/$version-plain"
    first_answer docker/byline.sh >>"$work/$version-archive"
  done
done

echo "| start | first answer, ms | of JDK 17 | CPU ms until then | memory then, MB |"
echo "|---|--:|--:|--:|--:|"
base=$(median 17-plain 1)
for kind in 17-plain 17-archive 25-plain 25-archive; do
  ms=$(median $kind 1)
  echo "| ${title[$kind]} | $ms | $(awk "BEGIN { printf \"%.2f\", $ms / $base }") | $(median $kind 2) | $(median $kind 3) |"
done
echo
echo "Middle of $rounds starts each, in turn, on $(nproc) cores."
