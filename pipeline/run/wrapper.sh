#!/bin/sh
# node_modules/.bin/yinzheng: the command line from the tree, run by the project's own Node where there is one.
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
node=$root/.tools/node/node_modules/.bin/node
[ -x "$node" ] || node=node
exec "$node" "$root/pipeline/run/main.ts" "$@"
