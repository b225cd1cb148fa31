#!/usr/bin/env bash
# The limit: one worker of nginx serves the files in SPEED_PAGES, one for each scenario, and some with .gz, and answers
# a comment with an empty 201. See template.sh for the commands.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

address() {
  echo "$site/$scenario"
}

configuration() {
  cat <<CONF
worker_processes 1;
pid $folder/nginx.pid;
error_log $folder/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  client_body_temp_path $folder/body;
  proxy_temp_path $folder/proxy;
  fastcgi_temp_path $folder/fastcgi;
  uwsgi_temp_path $folder/uwsgi;
  scgi_temp_path $folder/scgi;
  server {
    listen 127.0.0.1:$SPEED_PORT;
    root $SPEED_PAGES;
    default_type "application/json;charset=UTF-8";
    gzip_static on;
    gzip_vary on;
    add_header Cache-Control "no-cache";
    location = /comment { return 201; }
  }
}
CONF
}

case $command in
start)
  mkdir -p "$folder"
  # Its worker may be another user, who has to reach the files.
  configuration >"$folder/nginx.conf"
  [[ $(id -u) != 0 ]] || sed -i '1i user root;' "$folder/nginx.conf"
  nginx -c "$folder/nginx.conf" -e "$folder/error.log" -g 'daemon off;' >"$folder/log" 2>&1 &
  echo $! >"$folder/pid"
  await "$site/article"
  ;;
stop) end ;;
pids) family ;;
url) address ;;
bytes) fetch ;;
*) echo "see template.sh" >&2 && exit 2 ;;
esac
