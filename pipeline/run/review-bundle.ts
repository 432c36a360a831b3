import {readFileSync} from 'node:fs'
import {stripTypeScriptTypes} from 'node:module'
import {dirname, extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * The script of the review page: its modules, each in a function of its own, in the order in which they need one another.
 *
 * In the tree the modules are TypeScript that Node strips of its types, as it does when it runs them; in the package they
 * are JavaScript. So no bundler, and nothing to build or to be out of date.
 *
 * @throws Error where a module is written in a way that this does not know.
 */
export function clientScript(): string {
  const here = fileURLToPath(import.meta.url)
  const names = new Map<string, string>()
  const parts: string[] = []
  const add = (file: string, above: ReadonlyArray<string>): string => {
    if (above.includes(file)) throw new Error(`${file} imports itself in a circle`)
    const known = names.get(file)
    if (known) return known
    const exported: string[] = []
    const body = codeOf(file)
      .replace(IMPORT, (_, bindings: string, from: string) => {
        const module = add(join(dirname(file), from), [...above, file])
        return `const {${bindings.replace(/\s+/g, ' ').replace(/ as /g, ': ')}} = ${module}\n`
      })
      .replace(EXPORT, (_, declaration: string, name: string) => {
        exported.push(name)
        return `${declaration}${name}`
      })
    const left = /^(?:import|export)\b.*/m.exec(body)
    if (left) throw new Error(`${file}: cannot be put into a page: ${left[0]}`)
    const name = `m${names.size}`
    names.set(file, name)
    const lines = body.split('\n').flatMap((line) => line.trimEnd() || [])
    parts.push(`const ${name} = (() => {\n${lines.join('\n')}\nreturn {${exported.join(', ')}}\n})()`)
    return name
  }
  add(join(dirname(here), `review-client${extname(here)}`), [])
  return `'use strict';\n${parts.join('\n')}\n`
}

const IMPORT = /^import\s*\{([^{}]*)\}\s*from\s*['"](\.[^'"\n]+)['"];?$/gm
const EXPORT = /^export ((?:async )?(?:function|const|class) )([A-Za-z_]\w*)/gm

function codeOf(file: string): string {
  const code = readFileSync(file, 'utf8')
  const stripped = file.endsWith('.ts') ? silently(() => stripTypeScriptTypes(code)) : code
  return stripped
    .replace(/^ *\/\*\*(?:(?!\*\/|\/\*\*)[\s\S])*\*\/$/gm, '')
    .replace(/^export \{\};?$/gm, '')
    .replace(/^\/\/#? ?sourceMap.*$/gm, '')
}

/** Node still calls the stripping of types experimental, once, on standard error: nothing that a user could mend. */
function silently<Result>(work: () => Result): Result {
  const {emitWarning} = process
  process.emitWarning = () => {}
  try {
    return work()
  } finally {
    process.emitWarning = emitWarning
  }
}
