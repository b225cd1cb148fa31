# Makes the archive that byline.sh starts with; read by byline.sh, whose variables it uses. A training run serves the sample
# publication from a throw-away folder, so that the archive holds what a start and the first readers need, and nothing
# of anybody's data. A build for PostgreSQL needs an empty database to be trained on: BYLINE_ARCHIVE_DB_URL, with
# BYLINE_DB_USER and BYLINE_DB_PASSWORD.

# Sends a request to the training run, with curl or without, and prints the answer.
request() {
  local method=$1 path=$2 body=${3:-}
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s' "$method" "$path" \
    "$headers" "${#body}" "$body" >&3
  cat <&3
  exec 3>&-
}

# What readers do first, some times over.
exercise() {
  local slug headers= path type round
  # The sample is filled in after the start.
  until slug=$(request GET '/api/v1/articles?limit=1' | grep -o '"slug":"[^"]*"'); do sleep 0.2; done
  slug=$(head -n 1 <<<"$slug" | cut -d '"' -f 4)
  for round in {1..20}; do
    headers=$'Accept-Encoding: gzip\r\n'
    for path in / "/articles/$slug" /api/v1/articles "/api/v1/articles/$slug" "/api/v1/articles/$slug/comments" \
      "/api/v1/articles/$slug/reply-form" "/articles/$slug/comments.html" /api/v1/authors /api/v1/sections; do
      request GET "$path" >/dev/null
    done
    headers=$'If-None-Match: "0"\r\n'
    request GET "/api/v1/articles/$slug" >/dev/null
    for type in 'application/json {"name":"Ada","email":"ada@example.com","comment":"Round '"$round"'"}' \
      "application/x-www-form-urlencoded name=Ada&email=ada@example.com&comment=Form+$round"; do
      headers="Content-Type: ${type%% *}"$'\r\n'
      request POST "/api/v1/articles/$slug/comments" "${type#* }" >/dev/null
    done
  done
}

train() {
  local work port= url=${BYLINE_ARCHIVE_DB_URL:-jdbc:none} user=${BYLINE_DB_USER:-} password=${BYLINE_DB_PASSWORD:-}
  # Settings of a real site would send mail, or write to its database.
  unset "${!BYLINE_@}"
  work=$(mktemp -d)
  trap "rm -rf '$work' '$archive.new' '$archive.new.config'; kill \$pid 2>/dev/null || true" EXIT
  export BYLINE_DATA=$work/data BYLINE_ADMIN_PASSWORD=training-run
  [[ -z $user ]] || export BYLINE_DB_USER=$user BYLINE_DB_PASSWORD=$password
  "$java" "${options[@]}" "${make[@]}" -Dbyline.sample=true -Dbyline.comments.flood.burst=1000 \
    -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=0 -Dquarkus.management.port=0 \
    -Dbyline.db.url.postgresql="$url" -jar "$jar" >"$work/log" 2>&1 &
  pid=$!
  while [[ -z $port ]]; do
    kill -0 $pid 2>/dev/null || { cat "$work/log" >&2; say "the training run did not start; a build for PostgreSQL" \
      "needs BYLINE_ARCHIVE_DB_URL, the address of an empty database"; exit 1; }
    sleep 0.2
    port=$(sed -n 's|.*Listening on: http://127.0.0.1:\([0-9]*\).*|\1|p' "$work/log")
  done
  exercise
  kill -TERM $pid
  wait $pid || true
  pid=
  [[ -s $archive.new ]] || { tail -n 20 "$work/log" >&2; say "java made no archive"; exit 1; }
  mv -f "$archive.new" "$archive"
  echo "$archive: $(($(stat -c %s "$archive") / 1000000)) MB, for $("$java" -version 2>&1 | sed -n 2p)"
}

train
