import {execFile, spawn} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {promisify} from 'node:util'
import {expect, test, vi} from 'vitest'
import {build} from '../pipeline/run/build.ts'
import {showProgress} from '../pipeline/run/progress.ts'
import {inFolder, yinzheng} from './support/command.ts'
import {main} from './support/program.ts'
import {root} from './support/root.ts'

const paper = (i: number | string): string =>
  `${i} Results\n\nThe survey of 2019 found ${i} errors in 42.2% of 500 references [1].\n\nReferences\n\n[1] Doe J. Errors. J Ex. 2020;1:2.\n`

/** Every file below a folder with its text, by path; one that a killed run's worker is still renaming may be missing. */
function filesBelow(folder: string): Record<string, string> {
  const entries = existsSync(folder) ? readdirSync(folder, {recursive: true, withFileTypes: true}) : []
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.sort().flatMap((file) => {
      const text = textOf(file)
      return text === null ? [] : [[file.slice(folder.length + 1), text]]
    }),
  )
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function writePapers(folder: string, names: ReadonlyArray<string>): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), paper(name))
  }
}

/** Run something in this process and keep what it prints on standard error. */
async function told(work: () => Promise<number>): Promise<{status: number; stderr: string}> {
  let stderr = ''
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += text
    return true
  })
  try {
    return {status: await work(), stderr}
  } finally {
    spy.mockRestore()
  }
}

const many = Array.from({length: 36}, (_, i) => `${i % 3}/p ${i}.txt`)
const worker = `${root}tests/support/failing-worker.ts`

test('one process, a pool of workers, and shards write the same bytes', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    writePapers(sources, many)
    const outputs: Array<Record<string, string>> = []
    for (const [out, runs] of [
      ['one', [['--jobs', '1']]],
      ['pool', [['--jobs', '3']]],
      ['shards', ['1/3', '2/3', '3/3'].map((shard) => ['--shard', shard])],
    ] as Array<[string, string[][]]>) {
      const results = await Promise.all(
        runs.map((words) => yinzheng(['build', sources, '--out', join(folder, out), ...words])),
      )
      expect(results.map(({exitCode}) => exitCode)).toEqual(runs.map(() => 0))
      outputs.push(filesBelow(join(folder, out)))
    }
    expect(Object.keys(outputs[0]!)).toHaveLength(36 * 6)
    expect(outputs[1]).toEqual(outputs[0])
    expect(outputs[2]).toEqual(outputs[0])
    const {stderr} = await yinzheng(['build', sources, '--out', join(folder, 'shards')])
    expect(stderr).toContain('0 annotated, 36 unchanged')
  })
})

test('a paper that hangs, eats the memory, ends its worker or throws fails alone, and the run tells why', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    const bad = ['eats.txt', 'exits.txt', 'hangs.txt', 'throws.txt']
    writePapers(sources, [...bad, 'good 1.txt', 'good 2.txt', 'good 3.txt'])
    const out = join(folder, 'out')
    const {status, stderr} = await told(() => build(sources, {out, worker, jobs: 2, deadline: 3, memory: 150}))
    expect(status).toBe(1)
    const lines = stderr.trimEnd().split('\n')
    expect(lines.slice(0, -1).map((line) => /(\w+)\.txt: /.exec(line)?.[1])).toEqual([
      'eats',
      'exits',
      'hangs',
      'throws',
    ])
    expect(lines.at(-1)).toContain('3 annotated, 0 unchanged, 4 failed')
    const rows = readFileSync(join(out, 'failures.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({path, failure}) => [path, failure])).toEqual([
      ['eats.txt', 'memory'],
      ['exits.txt', 'crash'],
      ['hangs.txt', 'deadline'],
      ['throws.txt', 'crash'],
    ])
    expect(rows.every(({reason}) => reason.includes('; '))).toBe(true)
    expect(rows.at(-1).reason).toContain('(exit status 1: Error: a fault)')
    expect(readdirSync(out).sort()).toEqual(['failures.jsonl', 'good 1', 'good 2', 'good 3'])

    // With the bad ones mended, the list goes.
    for (const name of bad) rmSync(join(sources, name))
    expect((await told(() => build(sources, {out}))).status).toBe(0)
    expect(readdirSync(out).sort()).toEqual(['good 1', 'good 2', 'good 3'])
  })
})

test('of papers that a worker makes together, those that end it fail alone', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    const bad = ['eats 1.txt', 'exits 1.txt', 'exits 2.txt', 'hangs 1.txt', 'throws 1.txt']
    writePapers(sources, [...bad, ...Array.from({length: 35}, (_, i) => `good ${i}.txt`)])
    writeFileSync(join(sources, 'good empty.txt'), '')
    const out = join(folder, 'out')
    const {status, stderr} = await told(() => build(sources, {out, worker, jobs: 2, deadline: 3, memory: 150}))
    expect(status).toBe(1)
    expect(stderr).toContain('35 annotated, 0 unchanged, 6 failed')
    const rows = readFileSync(join(out, 'failures.jsonl'), 'utf8').trimEnd().split('\n')
    expect(rows.map((row) => JSON.parse(row)).map(({path, failure}) => [path, failure])).toEqual([
      ['eats 1.txt', 'memory'],
      ['exits 1.txt', 'crash'],
      ['exits 2.txt', 'crash'],
      ['good empty.txt', 'unreadable'],
      ['hangs 1.txt', 'deadline'],
      ['throws 1.txt', 'crash'],
    ])
  })
})

test('a paper whose worker is killed from outside is made by another worker in the same run', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    writePapers(sources, ['a.txt', 'killed.txt', 'z.txt'])
    const out = join(folder, 'out')
    const {status, stderr} = await told(() => build(sources, {out, worker, jobs: 2}))
    expect([status, stderr]).toEqual([0, expect.stringContaining('3 annotated, 0 unchanged')])
    expect(readdirSync(out).sort()).toEqual(['a', 'killed', 'z'])
  })
})

test('a paper that is being written when the next one ends their worker is made all the same', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    writePapers(sources, ['dawdles.txt', 'exits.txt', 'good.txt'])
    const out = join(folder, 'out')
    const {stderr} = await told(() => build(sources, {out, worker, jobs: 1, deadline: 20}))
    expect(stderr).toContain('2 annotated, 0 unchanged, 1 failed')
    expect(readdirSync(out).sort()).toEqual(['dawdles', 'failures.jsonl', 'good'])
  })
})

test('only contents count: new time stamps redo nothing, a changed bibliography or option redoes its papers', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    const out = join(folder, 'out')
    writePapers(sources, ['a.txt', 'b.txt', 'deep/c.txt'])
    const run = async (options: object = {}) => (await told(() => build(sources, {out, ...options}))).stderr
    expect(await run()).toContain('3 annotated, 0 unchanged')
    for (const name of ['a.txt', 'b.txt']) utimesSync(join(sources, name), new Date(0), new Date(0))
    expect(await run()).toContain('0 annotated, 3 unchanged')
    cpSync(sources, join(folder, 'copy'), {recursive: true})
    expect((await told(() => build(join(folder, 'copy'), {out}))).stderr).toContain('0 annotated, 3 unchanged')
    writeFileSync(join(sources, 'a.bib'), '@article{x, title={Errors}, year={2020}}\n')
    expect(await run()).toContain('1 annotated, 2 unchanged')
    rmSync(join(out, 'b/annotated.md'))
    expect(await run()).toContain('1 annotated, 2 unchanged')
    expect(await run({stages: true})).toContain('3 annotated, 0 unchanged')
    expect(existsSync(join(out, 'a/stages'))).toBe(true)

    // A source that is gone takes its outputs with it, but not what somebody else put there; one that is broken keeps them.
    writeFileSync(join(out, 'b/mine.txt'), 'mine')
    rmSync(join(sources, 'b.txt'))
    rmSync(join(sources, 'deep'), {recursive: true})
    writeFileSync(join(sources, 'a.txt'), '')
    expect(await run({stages: true})).toMatch(/a\.txt: the file is empty;.*is kept in .*a\)/)
    expect(Object.keys(filesBelow(out)).filter((path) => !path.startsWith('a/'))).toEqual([
      'b/mine.txt',
      'failures.jsonl',
    ])
    expect(existsSync(join(out, 'a/annotated.json'))).toBe(true)
  })
})

test('a run killed at any moment leaves whole files, and the next one mends the rest and sweeps what was left', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    const names = Array.from({length: 12}, (_, i) => `p${i}.txt`)
    writePapers(sources, names)
    const whole = join(folder, 'whole')
    await yinzheng(['build', sources, '--out', whole])
    const expected = filesBelow(whole)
    const out = join(folder, 'out')
    for (const papers of [1, 7]) {
      const child = spawn(process.execPath, [main, 'build', sources, '--out', out, '--jobs', '2'])
      const ended = new Promise((done) => child.on('exit', done))
      const made = () => Object.keys(filesBelow(out)).filter((path) => path.endsWith('annotated.json')).length
      while (made() < papers && child.exitCode === null) await sleep(2)
      child.kill('SIGKILL')
      await ended
      for (const [path, text] of Object.entries(filesBelow(out)))
        if (!/\.(?:tmp|lock)$/.test(path)) expect([path, text]).toEqual([path, expected[path]])
    }
    const left = join(out, readdirSync(out).find((name) => name.startsWith('p'))!)
    writeFileSync(join(left, '.999.0.1.tmp'), 'half')
    rmSync(join(left, '.made-from.json'), {force: true})
    expect((await yinzheng(['build', sources, '--out', out])).exitCode).toBe(0)
    expect(filesBelow(out)).toEqual(expected)
  })
})

test('two runs at once do the work once between them, and names with every kind of sign are safe', async () => {
  await inFolder(async (folder) => {
    const names = [
      'with space',
      '$HOME',
      '#hash',
      '引证 论文',
      `quote's`,
      'double"quote',
      '`tick`',
      '-dash',
      'a%b;c&d',
      '$(x)',
    ]
    const sources = join(folder, 'my $sources # "1"')
    writePapers(
      sources,
      names.map((name) => `${name}.txt`),
    )
    const out = join(folder, "out's $x # 引")
    const make = (...words: string[]) =>
      promisify(execFile)('make', ['-C', root, '--no-print-directory', ...words], {
        env: {...process.env, SOURCES: sources, OUT: out, MAKEFLAGS: ''},
      })
    await make('-n')
    expect(existsSync(out)).toBe(false)
    const both = await Promise.all([make('-j', '4'), make('-j', '4')])
    const counts = both.map(({stderr}) => /(\d+) annotated, (\d+) unchanged/.exec(stderr)!.slice(1).map(Number))
    expect(counts.toSorted((a, b) => a[0]! - b[0]!)).toEqual([
      [0, names.length],
      [names.length, 0],
    ])
    expect(readdirSync(out).sort()).toEqual([...names].sort())
  })
})

test('progress is one renewed line on a terminal, and a line for each thousand papers elsewhere', () => {
  const shown = (isTTY: boolean) => {
    let text = ''
    let clock = 0
    const progress = showProgress(2500, {isTTY, columns: 80, write: (more: string) => (text += more)}, () => clock)
    for (let i = 0; i < 2500; i++) {
      clock += 10
      progress.step()
    }
    progress.end()
    return text
  }
  expect(shown(false)).toBe(
    'yinzheng: 1000 of 2500 papers, 100 a second, 15 s left\nyinzheng: 2000 of 2500 papers, 100 a second, 5 s left\n',
  )
  expect(shown(true)).toMatch(/^(?:\r\d+ of 2500 papers, 100 a second, \d+ s left *)+\r *\r$/)
})
