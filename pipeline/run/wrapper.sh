#!/bin/sh
# node_modules/.bin/yinzheng: the command line from the tree, run by the project's own Node where there is one.
root=$(CDPATH= cd -- "${0%/*}/../.." && pwd -P)
node=$root/.tools/node/node_modules/.bin/node
[ -x "$node" ] || node=$(command -v node)
program=$root/node_modules/.program
# The written program, unless a file of the tree is newer than it.
if [ -e "$program/.written" ] && [ -z "$(find "$root/pipeline" -newer "$program/.written")" ]; then
  # What is already loaded starts faster; only the very Node that has written it can read it, and it holds its place.
  case ${NODE_OPTIONS:+options }${1-} in
    annotate | build)
      if [ -e "$program/start.blob" ] && { read -r written_by && read -r place; } <"$program/.start-node"; then
        case $(ls -Lis "$node")$place in
          *"$written_by "*"$program") exec "$node" --snapshot-blob "$place/start.blob" "$place/pipeline/run/start.cjs" "$@" ;;
        esac
      fi
      ;;
  esac
  exec "$node" "$program/pipeline/run/main.js" "$@"
fi
exec "$node" "$root/pipeline/run/main.ts" "$@"
