import {spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {fileOf} from '../pipeline/run/node-file.ts'
import {inFolder} from './support/command.ts'
import {root} from './support/root.ts'

const program = join(root, 'node_modules/.program')
const written = existsSync(join(program, 'start.blob'))
const node = fileOf(process.execPath)

/** A tree with the written program and the wrapper, whose files may be changed. */
function treeIn(folder: string): string {
  cpSync(program, join(folder, 'node_modules/.program'), {recursive: true, preserveTimestamps: true})
  mkdirSync(join(folder, 'pipeline'))
  mkdirSync(join(folder, 'node_modules/.bin'))
  const wrapper = join(folder, 'node_modules/.bin/yinzheng')
  cpSync(join(root, 'pipeline/run/wrapper.sh'), wrapper)
  startedFrom(folder, join(realpathSync(folder), 'node_modules/.program'))
  writeFileSync(join(folder, 'node_modules/.program/.written'), '')
  return wrapper
}

function startedFrom(tree: string, place: string, by = node): void {
  writeFileSync(join(tree, 'node_modules/.program/.start-node'), `${by}\n${place}\n`)
}

function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

const papers = readdirSync(join(root, 'sources'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join('sources', name))

const run = (wrapper: string, words: ReadonlyArray<string>, env: Record<string, string> = {}) =>
  spawnSync('sh', [wrapper, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: {...process.env, NODE_OPTIONS: '', PATH: `${join(process.execPath, '..')}:${process.env.PATH}`, ...env},
  })

test.runIf(written)('what starts from memory writes the bytes that the program writes', async () => {
  await inFolder((folder) => {
    const wrapper = treeIn(join(folder))
    const quick = run(wrapper, ['annotate', ...papers, '--out', join(folder, 'quick')])
    const plain = run(wrapper, ['annotate', ...papers, '--out', join(folder, 'plain')], {
      NODE_OPTIONS: '--no-deprecation',
    })
    expect([quick.status, plain.status]).toEqual([0, 0])
    expect(filesBelow(join(folder, 'quick'))).toEqual(filesBelow(join(folder, 'plain')))
    const built = run(wrapper, ['build', 'sources', '--out', join(folder, 'built'), '--jobs', '2', '--formatted'])
    expect([built.status, built.stdout]).toEqual([0, ''])
    expect(readdirSync(join(folder, 'built'))).toHaveLength(papers.length)
  })
})

test.runIf(written)('it tells what is wrong as the program does', async () => {
  await inFolder((folder) => {
    const wrapper = treeIn(folder)
    const words = ['annotate', join(folder, 'none.txt'), '--out', join(folder, 'out')]
    const [quick, plain] = [run(wrapper, words), run(wrapper, words, {NODE_OPTIONS: '--no-deprecation'})]
    expect(quick.status).toBe(1)
    expect(quick.stderr).toBe(plain.stderr)
    expect(run(wrapper, ['annotate', '--fromat', 'json']).status).toBe(2)
  })
})

test.runIf(written)('what another Node has written is not read, nor what was written at another place', async () => {
  await inFolder((folder) => {
    const wrapper = treeIn(folder)
    writeFileSync(join(folder, 'node_modules/.program/start.blob'), 'of another Node')
    const words = ['annotate', papers[0]!, '--out', join(folder, 'out')]
    expect(run(wrapper, words).status).not.toBe(0)
    const [number, bytes] = node.split(' ')
    for (const other of [`1${number} ${bytes}`, `${number} 1${bytes}`, '1 1']) {
      startedFrom(folder, join(realpathSync(folder), 'node_modules/.program'), other)
      expect(run(wrapper, words).status).toBe(0)
    }
    startedFrom(folder, program)
    expect(run(wrapper, words).status).toBe(0)
  })
})

test.runIf(written)('a Node starts from what it has written', async () => {
  await inFolder((folder) => {
    const wrapper = treeIn(folder)
    const tree = join(realpathSync(folder), 'node_modules/.program')
    rmSync(join(tree, '.start-node'))
    const writing = pathToFileURL(join(root, 'pipeline/run/write-start.ts')).href
    const code = `import {writeStart} from '${writing}'; await writeStart(process.argv[1], process.argv[2])`
    spawnSync(process.execPath, ['--input-type=module', '-e', code, tree, root], {encoding: 'utf8'})
    const words = ['annotate', papers[0]!, '--out', join(folder, 'out')]
    expect(run(wrapper, words).status).toBe(0)
    writeFileSync(join(tree, 'start.blob'), 'not what it has written')
    expect(run(wrapper, words).status).not.toBe(0)
  })
})

test.runIf(written)('where a file of the tree is newer than what was written of it, the tree runs', async () => {
  await inFolder((folder) => {
    const wrapper = treeIn(folder)
    mkdirSync(join(folder, 'pipeline/run'))
    writeFileSync(join(folder, 'pipeline/run/main.ts'), "process.stdout.write('from the tree')\n")
    const words = ['annotate', papers[0]!, '--out', join(folder, 'out')]
    utimesSync(join(folder, 'pipeline/run/main.ts'), new Date(0), new Date(0))
    for (const place of ['pipeline/run', 'pipeline']) utimesSync(join(folder, place), new Date(0), new Date(0))
    expect(run(wrapper, words).stdout).toBe('')
    utimesSync(join(folder, 'pipeline/run/main.ts'), new Date(), new Date(Date.now() + 5000))
    expect(run(wrapper, words).stdout).toBe('from the tree')
  })
})
