#!/usr/bin/env bash
# Byline without its page cache: what a page costs that nobody has asked for yet. See template.sh for the commands.
SPEED_OPTIONS="${SPEED_OPTIONS:-} -Dbyline.cache.enabled=false" exec "$(dirname "${BASH_SOURCE[0]}")/byline.sh" "$@"
