# What the adapters share; each sources it. SPEED_PORT is the port to listen on, $2 the folder to keep everything in.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
command=${1:-}
folder=${2:-}
scenario=${3:-}
encoding=${4:-identity}
site=http://127.0.0.1:${SPEED_PORT:-8080}

# Waits until the address answers, at most two minutes.
await() {
  local try
  for try in {1..600}; do
    ! curl --silent --fail --output /dev/null "$1" || return 0
    sleep 0.2
  done
  echo "${0##*/}: $1 does not answer; see $folder" >&2
  exit 1
}

# Ends what start has noted, and waits for it.
end() {
  local pid
  [[ -f $folder/pid ]] || return 0
  pid=$(<"$folder/pid")
  kill "$pid" 2>/dev/null || return 0
  while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
  rm -f "$folder/pid"
}

# The process that start has noted, and its children.
family() {
  local pid
  pid=$(<"$folder/pid")
  echo "$pid" $(cat "/proc/$pid/task/$pid/children")
}

fetch() {
  curl --silent --fail --header "Accept-Encoding: $encoding" "$(address)"
}
