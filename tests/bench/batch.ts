/** The part of `make bench` about batches: a cold start, how workers scale, and what a build costs that has nothing to do. */
import {writeFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {buildOf, inBenchFolder, seconds, textsBelow, writePapers} from './processes.ts'
import {type Part, type Row, timeOf} from './table.ts'

/** So many that starting is less than a tenth of it. */
const PAPERS = 3000
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
  const bytes = writePapers(into('many'), PAPERS, texts)
  const cores = availableParallelism()
  const single = seconds(buildOf(into('many'), into('single'), 1))
  const all = seconds(buildOf(into('many'), into('all'), cores))
  const inMemory = (processes: number): number => seconds([IN_MEMORY, into('many'), String(processes)])
  const plain = inMemory(1)
  const plains = inMemory(cores)
  const rate = (time: number): string => `${(bytes / time / 28_000).toFixed(1)} papers of 28 kB/s`
  return [
    {
      what: `${cores} workers × one worker`,
      ratio: single / all,
      aim: 0.9 * cores,
      moreIsBetter: true,
      raw: `${rate(all)} / ${rate(single)}`,
    },
    {
      what: `${cores} processes × one, in memory`,
      ratio: plain / plains,
      moreIsBetter: true,
      raw: `${rate(plains)} / ${rate(plain)}: the most that workers can come to here`,
    },
  ]
}

const IN_MEMORY = fileURLToPath(new URL('./in-memory.ts', import.meta.url))

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
