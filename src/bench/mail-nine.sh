#!/bin/sh
# Proves that each mail is delivered once although the mail server is down and the service is killed by kill -9 in
# between. Runs from any folder; needs a JDK 17 or newer, and Maven to build. Brings a mail server of its own.
#
#   mail-nine.sh [rounds] [options of MailNine]     on an H2 file, or on PostgreSQL by --url, --user and --password
#
# Builds target/quarkus-app anew, with $MVN (mvn), unless KEEP_BUILD is set; for PostgreSQL say DB=postgresql.
set -eu
cd "$(dirname "$0")/../.."

rounds=${1:-10}
shift $(($# < 1 ? $# : 1))
jar=target/quarkus-app/quarkus-run.jar
if [ -z "${KEEP_BUILD:-}" ] || [ ! -f "$jar" ]; then
  echo "Building target/quarkus-app for ${DB:-h2}"
  ${MVN:-mvn} -q package "-Ddb=${DB:-h2}" -DskipTests
fi
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -d "$classes" src/bench/MailSink.java src/bench/MailNine.java
java -cp "$classes" MailNine --rounds "$rounds" "$@"
