import {readFile, stat} from 'node:fs/promises'
import {dirname, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Plugin} from 'rolldown'

const run = dirname(fileURLToPath(import.meta.url))

/** Bytes of a JSON file that is worth a reading of its own. */
const LARGE = 1e6

/**
 * For what is put together into the folder `pipeline/run`: a large JSON file stays apart and is read when one of its fields is
 * asked for, each time anew, so that runs without a use for it neither read nor keep it.
 */
export const dataApart: Plugin = {
  name: 'data-apart',
  async load(id) {
    if (!id.endsWith('.json') || (await stat(id)).size < LARGE) return null
    const fields = Object.keys(JSON.parse(await readFile(id, 'utf8')))
    const place = JSON.stringify(relative(run, id).replaceAll('\\', '/'))
    const code = `import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
const read = () => JSON.parse(readFileSync(fileURLToPath(new URL(${place}, import.meta.url)), 'utf8'))
export default {
${fields.map((field) => `get ${field}() { return read().${field} },`).join('\n')}
}
`
    return {moduleType: 'js', code}
  },
}
