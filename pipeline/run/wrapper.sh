#!/bin/sh
# node_modules/.bin/yinzheng: the command line from the tree, run by the project's own Node where there is one.
root=$(CDPATH= cd -- "${0%/*}/../.." && pwd -P)
node=$root/.tools/node/node_modules/.bin/node
[ -x "$node" ] || node=$(command -v node)
program=$root/node_modules/.program
line_end='
'
# The written program, unless a file of the tree is newer than it: one look at both tells the Node in its first line, and what is newer.
if [ -e "$program/.written" ] &&
  seen=$(find -L "$node" "$root/pipeline" -name node -ls -o -newer "$program/.written" -print 2>/dev/null) &&
  [ "$seen" = "${seen%"$line_end"*}" ]; then
  # What is already loaded starts faster; only the very Node that has written it can read it, and it holds its place.
  case ${NODE_OPTIONS:+options }${1-} in
    annotate | build)
      if [ -e "$program/start.blob" ] && { read -r number bytes && read -r place; } <"$program/.start-node"; then
        case " $seen$place" in
          *" $number "*" $bytes "*"$program")
            # In large pages, where glibc can ask for them, what is read takes half as many steps to get its memory; with room for what
            # one paper leaves behind, memory is swept once and not ten times.
            export GLIBC_TUNABLES="${GLIBC_TUNABLES:-glibc.malloc.hugetlb=1}"
            exec "$node" --min-semi-space-size=4 --initial-heap-size=100 \
              --snapshot-blob "$place/start.blob" "$place/pipeline/run/start.cjs" "$@"
            ;;
        esac
      fi
      ;;
  esac
  exec "$node" "$program/pipeline/run/main.js" "$@"
fi
exec "$node" "$root/pipeline/run/main.ts" "$@"
