/**
 * `node tests/preload/fail-each-call.ts <empty folder>`: builds papers over an earlier build, as often as that touches the disk, and each
 * time another call fails. Prints a line of JSON for each call: what failed, what was told, and what then does not hold.
 */
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {plan} from './failing-calls.ts'

const {runCommandLine} = await import('../../pipeline/run/cli.ts')
const folder = process.argv[2]!
const CODES = ['ENOSPC', 'EACCES', 'EMFILE', 'EIO'] as const
const text = (share: string): string =>
  `1 Results\n\nThe survey of 2019 found errors in ${share}% of 500 references [1].\n`

/** The files below a folder with what they hold. */
function contentOf(below: string): Record<string, string> {
  const files = readdirSync(below, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const read = files.map(({parentPath, name}): [string, string] => {
    const file = join(parentPath, name)
    return [file.slice(below.length + 1), readFileSync(file, 'utf8')]
  })
  return Object.fromEntries(read.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The files but the records, as one string. */
const outputsOf = (files: Record<string, string>): string =>
  JSON.stringify(Object.entries(files).filter(([file]) => !file.endsWith('/.made-from.json')))

/** Build in this process. @returns The exit status, or what was thrown, and what was told. */
async function build(at: string): Promise<{status: number | string; told: string}> {
  let told = ''
  const {write} = process.stderr
  process.stderr.write = ((piece: string) => {
    told += piece
    return true
  }) as typeof write
  try {
    return {status: await runCommandLine(['build', join(at, 'sources'), '--out', join(at, 'out')]), told}
  } catch (error) {
    return {status: String((error as Error).stack), told}
  } finally {
    process.stderr.write = write
  }
}

/** Ends as a file of ours does; JSON can be read, and in a list of failures each line. */
function isWhole(file: string, content: string): boolean {
  try {
    if (file.endsWith('annotated.json')) JSON.parse(content)
    if (file.endsWith('.jsonl')) for (const line of content.trimEnd().split('\n')) JSON.parse(line)
    return content.endsWith('\n')
  } catch {
    return false
  }
}

/** What may be neither old nor new, as long as it is whole and the next run mends it. */
function mayBeOther(file: string, status: number | string, told: string): boolean {
  // A bibliography that cannot be read is a finding: its paper is annotated without it.
  const without = /\/(\w+)\.txt: beside it, /.exec(told)?.[1]
  if (without && status === 1 && file.startsWith(`${without}/`)) return true
  // The list of what failed comes with a failure; a record that tells of another origin costs no more than making the paper again.
  return file === 'failures.jsonl' ? status === 1 : file.endsWith('/.made-from.json')
}

// As it was before: `a` has changed since, `b` has not, `gone` was taken away, `new` has come.
const before = join(folder, 'before')
const sources = join(before, 'sources')
mkdirSync(sources, {recursive: true})
for (const name of ['a', 'b', 'gone']) writeFileSync(join(sources, `${name}.txt`), text('42'))
await build(before)
const old = contentOf(join(before, 'out'))
rmSync(join(sources, 'gone.txt'))
for (const name of ['a', 'new']) writeFileSync(join(sources, `${name}.txt`), text('58'))
writeFileSync(join(sources, 'a.bib'), '@book{b, title = {Lists}, author = {Wu, An}, year = {2020}}\n')
const after = join(folder, 'after')
cpSync(before, after, {recursive: true})
await build(after)
const made = contentOf(join(after, 'out'))
const goal = JSON.stringify(made)

for (let at = 1, last = Number.POSITIVE_INFINITY; at <= last; at++) {
  const here = join(folder, 'here')
  cpSync(before, here, {recursive: true})
  Object.assign(plan, {below: here, at, code: CODES[at % CODES.length], calls: 0, names: []})
  const {status, told} = await build(here)
  const {calls, code} = plan
  const name = plan.names[at - 1]
  plan.below = '\0'
  const found = contentOf(join(here, 'out'))
  // A lock that is left goes stale with its process: the next run takes it away.
  delete found['.run.lock']
  const again = await build(here)
  const broken = [
    ...Object.keys(found)
      .filter((file) => found[file] !== old[file] && found[file] !== made[file])
      .filter((file) => !mayBeOther(file, status, told) || !isWhole(file, found[file]!))
      .map((file) => `${file} is neither old nor new`),
    ...Object.keys(old)
      .filter((file) => file in made && !(file in found))
      .map((file) => `${file} is lost`),
    ...(status === 0 || status === 1 ? [] : [`ended with ${status}`]),
    ...(status === 0 && outputsOf(found) !== outputsOf(made) ? ['not done, and not told'] : []),
    ...(status === 1 && !/^yinzheng: .*[;:] /m.test(told) ? ['no reason'] : []),
    ...(again.status === 0 && JSON.stringify(contentOf(join(here, 'out'))) === goal
      ? []
      : [`the next run does not mend it: ${again.status} ${again.told}`]),
  ]
  if (calls < at) last = 0
  else process.stdout.write(`${JSON.stringify({at, name, code, status, told, broken})}\n`)
  rmSync(here, {recursive: true})
}
