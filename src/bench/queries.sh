#!/bin/sh
# Shows that what readers ask for costs the same below 1,000 and below 1,000,000 articles: asks Byline for every public
# list, first and deep pages, on a small and on a big database, and writes src/bench/EXPLAIN.md with the plans that
# PostgreSQL really took (auto_explain) and with times of statements and of uncached answers.
#
#   queries.sh SMALL BIG LOG [user [password [words]]]
#
#   SMALL, BIG   jdbc:postgresql://host/database, filled by seed.sh and on the same server; the user is a superuser
#   LOG          the file that this server logs into (pg_ctl -l), readable here
#   words        asks only for queries whose names have one of these words, comma-separated, and writes to the screen
#
# Needs a JDK 17 or newer, and Maven to build. Builds target/quarkus-app anew for PostgreSQL, with $MVN (mvn), unless
# KEEP_BUILD is set. Takes about ten minutes; nothing else should use the server.
set -eu
cd "$(dirname "$0")/../.."

[ $# -ge 3 ] || { sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2; }
if [ -z "${KEEP_BUILD:-}" ] || [ ! -f target/quarkus-app/quarkus-run.jar ]; then
  echo "Building target/quarkus-app for postgresql"
  ${MVN:-mvn} -q package -Ddb=postgresql -DskipTests
fi
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -d "$classes" src/bench/Quer*.java
java -cp "$classes" Queries "$@"
