import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {emitJson} from '../12-emit/json.ts'
import {annotate} from '../index.ts'
import {read} from './annotate.ts'

/** Annotate every paper below a folder: `<sources>/a/b.txt` becomes `<out>/a/b/`. */
export function build(sources: string, out: string): number {
  for (const path of papersBelow(sources, '')) {
    const folder = join(out, path.replace(/\.(txt|md)$/, ''))
    mkdirSync(folder, {recursive: true})
    writeFileSync(join(folder, 'annotated.json'), emitJson(annotate(read(readFileSync(join(sources, path)), path))))
  }
  return 0
}

function papersBelow(root: string, below: string): string[] {
  return readdirSync(join(root, below), {withFileTypes: true}).flatMap((entry) => {
    const path = join(below, entry.name)
    if (entry.name.startsWith('.') || entry.name.startsWith('README')) return []
    if (entry.isDirectory()) return entry.name.endsWith('.review') ? [] : papersBelow(root, path)
    return /\.(txt|md)$/.test(entry.name) && !entry.name.endsWith('.refs.txt') ? [path] : []
  })
}
