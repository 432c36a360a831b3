/** The part of `make bench` about batches: a cold start, how workers scale, and what a build costs that has nothing to do. */
import {writeFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {buildOf, inBenchFolder, seconds, textsBelow, writePapers} from './processes.ts'
import {type Part, type Row, timeOf} from './table.ts'

/** Papers of each worker that do not count, while V8 still compiles, on a second core where there is one to spare; and that do. */
const WARM_UP = 800
const COUNTED = 1600
const UNCHANGED = 1000

export const batch: Part = (sources) =>
  inBenchFolder((folder) => {
    const texts = textsBelow(sources)
    const into = (name: string): string => join(folder, name)
    return [cold(texts, into), ...scaling(texts, into), unchanged(texts, into)]
  })

const YINZHENG = fileURLToPath(new URL('../../node_modules/.bin/yinzheng', import.meta.url))

type Into = (name: string) => string

function cold(texts: ReadonlyArray<string>, into: Into): Row {
  writePapers(into('one'), 1, texts)
  const empty = seconds(['-e', '0'], 9)
  const annotating = (i: number): number =>
    seconds(['annotate', into('one/0000/p0.txt'), '--out', into(`cold-${i}`)], 1, YINZHENG)
  const times = Array.from({length: 9}, (_, i) => annotating(i))
  const least = Math.min(...times)
  return {
    what: 'one paper, cold × an empty Node',
    ratio: least / empty,
    aim: 8,
    raw: `${timeOf(least)} / ${timeOf(empty)}`,
  }
}

function scaling(texts: ReadonlyArray<string>, into: Into): Row[] {
  const cores = availableParallelism()
  const one = rates(texts, into, 1)
  const all = rates(texts, into, cores)
  const both = (which: 'first' | 'warm') => `${all[which].toFixed(1)} / ${one[which].toFixed(1)}`
  return [
    {
      what: `${cores} workers × one worker, warm`,
      ratio: all.warm / one.warm,
      aim: 0.9 * cores,
      moreIsBetter: true,
      raw: `${both('warm')} papers of 28 kB/s; of the first ${WARM_UP} a worker, started cold, ${both('first')}`,
    },
    {
      what: `warm ${cores} workers × 100 papers/s`,
      ratio: all.warm / 100,
      aim: 1,
      moreIsBetter: true,
      raw: `${all.warm.toFixed(1)} papers of 28 kB/s`,
    },
  ]
}

/** Papers of 28 kB a second: of a build of the first papers, and of what a longer build takes beyond that. */
function rates(texts: ReadonlyArray<string>, into: Into, workers: number): {first: number; warm: number} {
  const build = (name: string, count: number) => {
    const papers = writePapers(into(name), count * workers, texts) / 28_000
    return {papers, seconds: seconds(buildOf(into(name), into(`${name}-out`), workers))}
  }
  const first = build(`first-${workers}`, WARM_UP)
  const whole = build(`whole-${workers}`, WARM_UP + COUNTED)
  return {
    first: first.papers / first.seconds,
    warm: (whole.papers - first.papers) / (whole.seconds - first.seconds),
  }
}

function unchanged(texts: ReadonlyArray<string>, into: Into): Row {
  writePapers(into('thousand'), UNCHANGED, texts)
  const words = buildOf(into('thousand'), into('thousand-out'), availableParallelism())
  seconds(words)
  const again = seconds(words, 5)
  const script = into('hash.mjs')
  writeFileSync(script, HASH)
  const hashing = seconds([script, into('thousand')], 5)
  return {
    what: `unchanged build of ${UNCHANGED} × hashing them`,
    ratio: again / hashing,
    aim: 3,
    raw: `${timeOf(again)} / ${timeOf(hashing)}, each with its Node`,
  }
}

/** Hashing every file of a folder, in a process of its own as a build is. */
const HASH = `import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, statSync} from 'node:fs'
for (const name of readdirSync(process.argv[2], {recursive: true})) {
  const path = process.argv[2] + '/' + name
  if (statSync(path).isFile()) createHash('sha256').update(readFileSync(path)).digest()
}
`
