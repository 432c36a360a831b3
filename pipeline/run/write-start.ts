import {execFile} from 'node:child_process'
import {existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {type Plugin, rolldown} from 'rolldown'
import {fileOf} from './node-file.ts'
import {dataApart} from './write-data-apart.ts'

/** Beside a written program: what `annotate` and `build` start from; and the Node that has written it, with the place of the program. */
const START = 'start.blob'
const WRITTEN_BY = '.start-node'
/** Beside the modules that find other files by their own place. */
const SCRIPT = 'pipeline/run/start.cjs'

/** Papers that it warms up on. */
const PAPERS = ['ai-references-no-list-zh.txt', 'citation-marking-zh.txt', 'does-the-source-say-so-en.txt']

/** Loaded when asked for: what they open as they load cannot be written down, and few runs need them. */
const LATE = new Set([
  'child_process',
  'crypto',
  'fs/promises',
  'http',
  'https',
  'net',
  'stream',
  'timers/promises',
  'tls',
  'worker_threads',
])

/** What neither `annotate` nor `build` reaches. */
const OTHER_COMMANDS = /commands[/\\](?!papers|options)\w+\.ts$/
const QUEUE = /\/(?:enqueue|work)\.ts$/

/**
 * Write what `annotate` and `build` start from beside a written program: Node's snapshot of a process that has loaded it. Where
 * this Node writes none, there is none, and the wrapper runs the program as it is.
 *
 * @param program - Folder of the written program, at its place, with its `start.cjs`.
 * @param root - Folder of the tree.
 */
export async function writeStart(program: string, root: string): Promise<void> {
  const script = join(program, SCRIPT)
  const blob = join(program, START)
  const made = `${blob}~`
  const run = promisify(execFile)
  try {
    const papers = PAPERS.map((name) => join(root, 'sources', name)).filter((file) => existsSync(file))
    await run(process.execPath, ['--snapshot-blob', made, '--build-snapshot', script, ...papers])
    await run(process.execPath, ['--snapshot-blob', made, script, 'annotate', '--help'])
    writeFileSync(join(program, WRITTEN_BY), `${fileOf(process.execPath)}\n${program}\n`)
    renameSync(made, blob)
  } catch {
    rmSync(made, {force: true})
  }
}

/** Write the one script that `writeStart` has loaded into the folder of a program. */
export async function writeStartScript(program: string, root: string): Promise<void> {
  const script = join(program, SCRIPT)
  const bundle = await rolldown({
    input: join(root, 'pipeline/run/start.ts'),
    platform: 'node',
    external: ['pg-boss'],
    cwd: root,
    plugins: [loadedLate, withoutOthers, dataApart],
  })
  await bundle.write({file: script, format: 'cjs', codeSplitting: false, minify: true})
  await bundle.close()
  // A script of ASCII alone takes half the memory, and reading the blob takes time in proportion.
  const written = readFileSync(script, 'utf8')
  writeFileSync(
    script,
    written.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}

const MARK = '\0late:'

const loadedLate: Plugin = {
  name: 'loaded-late',
  resolveId(id) {
    const name = id.replace(/^node:/, '')
    return isBuiltin(id) && LATE.has(name) ? `${MARK}${name}` : null
  },
  async load(id) {
    if (!id.startsWith(MARK)) return null
    const name = id.slice(MARK.length)
    const names = Object.keys(await import(`node:${name}`)).filter((key) => key !== 'default')
    const getters = names.map((key) => `get ${key}() { return loaded().${key} },`).join('\n')
    return `const loaded = () => process.getBuiltinModule(${JSON.stringify(name)})\nmodule.exports = {\n${getters}\n}\n`
  },
}

const withoutOthers: Plugin = {
  name: 'without-others',
  resolveId(id, importer, {kind}) {
    const isOther = QUEUE.test(id) || OTHER_COMMANDS.test(importer ?? '')
    return kind === 'dynamic-import' && isOther ? {id, external: true} : null
  },
}
