#!/usr/bin/env bash
# Measures how fast Byline serves, beside a web server that serves the very same bytes from a file. Runs from any folder,
# loads this machine only, keeps everything in a new folder below target/, and installs nothing. Needs wrk and nginx
# (Debian: apt-get install wrk nginx-light), curl, a JDK 17 or newer, and a packaged Byline (mvn package -DskipTests).
#
#   speed.sh [--duration seconds] [--rounds number] [--warm-up seconds] [--connections number] [--articles number]
#            [--systems nginx,byline,byline-uncached] [--scenarios names] [--database-url jdbc:postgresql:…]
#            [--seed number] [--output folder]
#
# Writes speed.md and speed.svg into the output folder (default: the new folder). --systems names scripts in adapters/; the
# first is the one that all are compared with. --database-url wants an empty PostgreSQL database and a build for it.
set -euo pipefail
cd "$(dirname "$0")/../.."

lacking=()
for tool in wrk nginx curl javac; do
  command -v $tool >/dev/null || lacking+=("$tool")
done
[[ ${#lacking[@]} == 0 ]] || { echo "speed.sh needs ${lacking[*]}" >&2; exit 2; }
nginx -V 2>&1 | grep -q gzip_static || { echo "speed.sh needs an nginx with gzip_static" >&2; exit 2; }
[[ -f target/quarkus-app/quarkus-run.jar ]] || { echo "Package Byline first: mvn package -DskipTests" >&2; exit 2; }

# Byline runs on JDK 25 where there is one, as in the image.
if [[ -z ${JAVA_HOME:-} ]]; then
  for home in /usr/lib/jvm/*; do
    [[ ! -f $home/release ]] || ! grep -q '^JAVA_VERSION="25' "$home/release" || export JAVA_HOME=$home
  done
fi
"${JAVA_HOME:+$JAVA_HOME/bin/}javac" -d target/bench src/bench/speed/*.java
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp target/bench Speed "$@"
