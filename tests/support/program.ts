import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './root.ts'

/** What a user runs: the written program, or the tree where a file of it is newer. */
export const main = isFresh() ? `${root}node_modules/.program/pipeline/run/main.js` : `${root}pipeline/run/main.ts`

function isFresh(): boolean {
  const written = `${root}node_modules/.program/.written`
  if (!existsSync(written)) return false
  const time = statSync(written).mtimeMs
  const tree = `${root}pipeline`
  return [tree, ...readdirSync(tree, {recursive: true, encoding: 'utf8'}).map((path) => join(tree, path))].every(
    (path) => statSync(path).mtimeMs <= time,
  )
}
