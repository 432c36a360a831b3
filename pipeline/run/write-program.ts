/**
 * `write-program <folder> [--package]`: writes the program as JavaScript. The command line is put together into few files,
 * since finding, reading and stripping some hundred modules is a third of what one short run takes, and what comes from npm
 * goes with it: nothing of it leaves this machine. With `--package`, for the package, what comes from npm stays where it is,
 * and types are checked and declared as well.
 */
import {cpSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {rolldown} from 'rolldown'
import {$} from 'zx'
import {hashOf, VERSION} from './program-version.ts'
import {lockFolder} from './run-lock.ts'
import {dataApart} from './write-data-apart.ts'
import {writeStart, writeStartScript} from './write-start.ts'

const {values, positionals} = parseArgs({options: {package: {type: 'boolean'}}, allowPositionals: true})
if (positionals.length !== 1) throw new Error('write-program takes one folder, which it writes anew')
const target = resolve(positionals[0]!)
const run = dirname(fileURLToPath(import.meta.url))
const root = resolve(run, '../..')

// It is made beside its place and then put there, so that a run that has begun finds what it needs.
const begun = Date.now()
const unlock = await lockFolder(dirname(target), basename(target))
// Of two runs at once one writes it, and the other finds it written.
if ((statSync(join(target, '.written'), {throwIfNoEntry: false})?.mtimeMs ?? 0) > begun) {
  unlock()
  process.exit()
}
const folder = mkdtempSync(`${target}-`)
try {
  const unchecked = values.package ? [] : ['--noCheck', '--declaration', 'false']
  await $({cwd: root})`node_modules/.bin/tsc -p tsconfig.build.json --outDir ${folder} ${unchecked}`
  const assets = 'pipeline/plugins/bibliography'
  for (const name of readdirSync(join(root, assets)).filter((name) => name.endsWith('.csl')))
    cpSync(join(root, assets, name), join(folder, assets, name))
  const codebooks = 'pipeline/coding/codebooks'
  cpSync(join(root, codebooks), join(folder, codebooks), {recursive: true})
  const bundle = await rolldown({
    input: ['main', 'paper-worker'].map((name) => join(run, `${name}.ts`)),
    platform: 'node',
    // The queue's is there only where somebody has installed it.
    external: values.package ? [/^[^./]/] : ['pg-boss'],
    cwd: root,
    plugins: [dataApart],
  })
  // Beside the modules that find other files by their own place.
  await bundle.write({dir: join(folder, 'pipeline/run'), format: 'esm', chunkFileNames: '[name]-[hash].js'})
  await bundle.close()
  if (!values.package) await writeStartScript(folder, root)
  // Without it Node reads each module twice to find out of what kind it is; the package has one of its own.
  if (!values.package) writeFileSync(join(folder, 'package.json'), '{"type": "module"}\n')
  writeFileSync(join(folder, VERSION), hashOf(join(folder, 'pipeline')))
  rmSync(target, {recursive: true, force: true})
  renameSync(folder, target)
  if (!values.package) await writeStart(target, root)
  writeFileSync(join(target, '.written'), '')
} finally {
  rmSync(folder, {recursive: true, force: true})
  unlock()
}
