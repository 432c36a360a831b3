import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {papersBelow} from '../../pipeline/run/papers.ts'
import {main} from '../support/program.ts'

/** What a part does in a folder of its own, which is removed. */
export async function inBenchFolder<Given>(work: (folder: string) => Given | Promise<Given>): Promise<Given> {
  const folder = mkdtempSync(join(tmpdir(), 'yinzheng-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** The texts of the papers to measure on. @throws Where there is none. */
export function textsBelow(sources: string): ReadonlyArray<string> {
  const texts = papersBelow(sources).map(({file}) => readFileSync(file, 'utf8'))
  if (texts.length === 0) throw new Error('no paper to measure on: make bench SOURCES=<folder>')
  return texts
}

/**
 * Papers in a new folder, no two the same, a folder of its own for each thousand; their bytes.
 *
 * @param most - Characters of each at most.
 */
export function writePapers(
  folder: string,
  count: number,
  texts: ReadonlyArray<string>,
  most = Number.POSITIVE_INFINITY,
): number {
  let bytes = 0
  for (let i = 0; i < count; i++) {
    const into = join(folder, String(Math.floor(i / 1000)).padStart(4, '0'))
    if (i % 1000 === 0) mkdirSync(into, {recursive: true})
    const text = `Paper ${i}\n\n${texts[i % texts.length]!.slice(0, most)}`
    bytes += Buffer.byteLength(text)
    writeFileSync(join(into, `p${i}.txt`), text)
  }
  return bytes
}

/** What a process and those that it began took. */
export interface Cost {
  /** On the clock. */
  readonly seconds: number
  /** The most memory that one of them held. */
  readonly megabytes: number
}

/**
 * Run the command line.
 *
 * @throws What it says where it fails.
 */
export function runProgram(words: ReadonlyArray<string>): Cost {
  return runNode([main, ...words])
}

/** Run Node; the memory of each process is written down by a module that it loads first. */
export function runNode(words: ReadonlyArray<string>): Cost {
  const told = mkdtempSync(join(tmpdir(), 'yinzheng-bench-'))
  try {
    const preload = join(told, 'watch.cjs')
    writeFileSync(preload, WATCH)
    const start = performance.now()
    const {status, stderr} = spawnSync(process.execPath, words, {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: {...process.env, NODE_OPTIONS: `--require ${JSON.stringify(preload)}`, YINZHENG_BENCH_TOLD: told},
    })
    if (status !== 0) throw new Error(stderr)
    const seconds = (performance.now() - start) / 1000
    const held = readdirSync(told).filter((name) => name.startsWith('held-'))
    return {seconds, megabytes: Math.max(...held.map((name) => Number(readFileSync(join(told, name), 'utf8'))))}
  } finally {
    rmSync(told, {recursive: true, force: true})
  }
}

/** Workers are killed at the end of a run: what they hold is told while they are at work. */
const WATCH = `const {writeFileSync} = require('node:fs')
const file = process.env.YINZHENG_BENCH_TOLD + '/held-' + process.pid
const tell = () => { try { writeFileSync(file, String(process.resourceUsage().maxRSS / 1024)) } catch {} }
setInterval(tell, 200).unref()
process.on('exit', tell)
`

/** Seconds that a program takes on the clock, Node where none is named; the least of some tries, as the machine does other things too. */
export function seconds(words: ReadonlyArray<string>, tries = 1, program = process.execPath): number {
  const times = Array.from({length: tries}, () => {
    const start = performance.now()
    const {status, stderr} = spawnSync(program, words, {encoding: 'utf8', maxBuffer: 2 ** 28})
    if (status !== 0) throw new Error(stderr)
    return (performance.now() - start) / 1000
  })
  return Math.min(...times)
}

/** The words of a build for Node. */
export const buildOf = (from: string, to: string, jobs: number): ReadonlyArray<string> => [
  main,
  'build',
  from,
  '--out',
  to,
  '--jobs',
  String(jobs),
]
