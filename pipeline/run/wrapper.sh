#!/bin/sh
# node_modules/.bin/yinzheng: the command line from the tree, run by the project's own Node where there is one.
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
node=$root/.tools/node/node_modules/.bin/node
[ -x "$node" ] || node=node
program=$root/node_modules/.program
# The written program, unless a file of the tree is newer than it.
if [ -e "$program/.written" ] && [ -z "$(find "$root/pipeline" -newer "$program/.written" | head -n 1)" ]; then
  exec "$node" "$program/pipeline/run/main.js" "$@"
fi
exec "$node" "$root/pipeline/run/main.ts" "$@"
