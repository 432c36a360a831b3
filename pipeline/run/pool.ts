import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {bytesOf, type Made, type Maker, type PaperTask, type PoolOptions} from './maker.ts'
import {type Ending, startWorker, type Worker} from './worker.ts'

/** Seconds and megabytes that are far from what any paper within the published limits takes. */
const DEADLINE = 300
const MEMORY = 4096
/**
 * V8's last compiler pays only behind so many papers a worker: it takes a third of what the first hundred cost, on a second core.
 * Where workers have all cores, those with fewer papers do without it.
 */
const BRIEF = 500
/** Papers that a worker makes together, where there are enough for all, and their bytes: more would gain little and hold more memory. */
const TOGETHER = 8
const BYTES_TOGETHER = 500_000
/** What was made is given to another worker as often as this, where workers are killed while they write it. */
const MOST_TRIES = 8

/** A paper that somebody waits for. */
interface Flight {
  readonly task: PaperTask
  /** A worker has ended while it made it. */
  readonly isSecond: boolean
  /** How often it was given to a worker before. */
  readonly tries: number
  /** It is made by itself: a worker has ended over it and others, and nobody knows which of them did it. */
  readonly isAlone: boolean
  readonly done: (made: Made) => void
}

/**
 * Open a pool of workers. A paper that hangs, exhausts its worker's memory or ends its worker fails alone: the worker is
 * ended and another one takes its place.
 *
 * Workers are processes and not threads: where a thread's `Map` or array grows past its cap, or native code faults, V8 ends
 * the whole process, and all other papers with it. While what a worker has made is written and flushed, it makes what comes next.
 *
 * A worker makes some papers together. Where it ends over them, each is made again by itself, and fails by itself.
 *
 * @param papers - How many there are at most: no more workers are started.
 */
export function openPool(options: PoolOptions, papers: number): Maker {
  const {deadline = DEADLINE, memory = MEMORY, worker: module = workerFile()} = options
  const count = Math.max(1, Math.min(options.jobs ?? availableParallelism(), papers))
  const isBrief = count >= availableParallelism() && papers / count < BRIEF
  const waiting: Flight[] = []
  const idle: Array<Worker<Flight>> = []
  const all = new Set<Worker<Flight>>()

  function start(): Worker<Flight> {
    const worker: Worker<Flight> = startWorker<Flight>(
      module,
      {memory, deadline, words: isBrief ? ['brief'] : []},
      {
        free: () => {
          idle.push(worker)
          give()
        },
        made: (flight, made) => flight.done(made),
        ended: (ending) => {
          all.delete(worker)
          if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
          sort(ending)
          give()
        },
      },
    )
    all.add(worker)
    return worker
  }

  function give(): void {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (all.size < count ? start() : undefined)
      if (!worker) return
      worker.take(nextTogether())
    }
  }

  /** Those that wait first, as many as leave the other workers their share. */
  function nextTogether(): Flight[] {
    const most = Math.min(TOGETHER, Math.max(1, Math.floor(waiting.length / (2 * count))))
    const first = waiting.shift()!
    const together = [first]
    let bytes = bytesOf([first.task.paper])
    while (together.length < most && !first.isAlone && !waiting[0]!.isAlone) {
      bytes += bytesOf([waiting[0]!.task.paper])
      if (bytes > BYTES_TOGETHER) break
      together.push(waiting.shift()!)
    }
    return together
  }

  /** A worker has ended: what it was at fails, or is tried by another one. */
  function sort(ending: Ending<Flight>): void {
    const {late, making, writing, how} = ending
    // Killed from outside, by a system that is short of memory or by somebody: that is seldom the paper's fault.
    const isKilled = !late && /^SIG(?:KILL|TERM|HUP|INT)\n/.test(how)
    const suspect = suspectOf(ending)
    const isLost = (flight: Flight): boolean => {
      if (flight !== suspect) return suspect === null && flight.tries >= MOST_TRIES
      if (!isKilled) return true
      return making.includes(flight) ? flight.isSecond : flight.tries >= MOST_TRIES
    }
    for (const flight of [...writing, ...making]) {
      if (isLost(flight)) flight.done(failureOf(late ? null : how, {deadline, memory}))
      else
        waiting.unshift({
          ...flight,
          task: {...flight.task, again: true},
          isSecond: flight.isSecond || (flight === suspect && making.includes(flight)),
          tries: flight.tries + 1,
          isAlone: true,
        })
    }
  }

  const make = (task: PaperTask): Promise<Made> =>
    new Promise((done) => {
      waiting.push({task, isSecond: false, tries: 0, isAlone: false, done})
      give()
    })
  const close = async (): Promise<void> => {
    for (const worker of all) worker.end()
  }
  return {lanes: Math.min(4 * count * TOGETHER, Math.max(1, papers)), make, close}
}

/** The one that must have ended its worker; `null` where it was at several, or at none. */
function suspectOf({late, making, writing}: Ending<Flight>): Flight | null {
  const only = making.length > 0 ? making : writing
  if (late) return late.isAlone || (only.length === 1 && only[0] === late) ? late : null
  return only.length === 1 ? only[0]! : null
}

/** The module beside this one, `.ts` in the tree and `.js` in the package: a URL is not rewritten as imports are. */
function workerFile(): string {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return fileURLToPath(new URL(`./paper-worker.${ending}`, import.meta.url))
}

/** @param how - How its worker ended; `null` where it was too late. */
function failureOf(how: string | null, {deadline, memory}: {deadline: number; memory: number}): Made {
  if (how === null)
    return {failed: 'deadline', reason: `not done after ${deadline} s; give it more time with --deadline, or split it`}
  if (/heap out of memory|heap limit|Allocation failed/i.test(how))
    return {failed: 'memory', reason: `it needs more than ${memory} MB; give it more with --memory, or split it`}
  const [first, ...words] = how.split('\n')
  const error = words.find((line) => /^\w{0,40}Error\b/.test(line))
  return {
    failed: 'crash',
    reason: `its worker ended (${first}${error ? `: ${error.slice(0, 200)}` : ''}); a signal came from outside, or it is our fault: tell us`,
  }
}
