import {type ChildProcess, fork} from 'node:child_process'
import type {Made, PaperTask} from './maker.ts'

/** Seconds that a worker may take to load the stages, and how much of what a dying one says is kept. */
const START = 120
const LAST_WORDS = 8000
/**
 * The share of a worker's memory for half of what is young. Where papers that are made together lie within it from their first
 * object to their last, they go with the next sweep of the young.
 */
const YOUNG = 64

/** What goes to a worker: papers that it makes together. */
export type Asked = ReadonlyArray<{readonly id: number; readonly task: PaperTask}>

/** What a worker says: that it can take papers; that it has made those that it took and writes them; how one of them went. */
export type Told = 'ready' | 'writing' | {readonly id: number; readonly made: Made}

/** A process that makes papers: some at a time, while what it made before is written. */
export interface Worker<Flight> {
  take(flights: ReadonlyArray<Flight>): void
  end(): void
}

/** What a worker was at when it ended. */
export interface Ending<Flight> {
  readonly making: ReadonlyArray<Flight>
  readonly writing: ReadonlyArray<Flight>
  /** It was ended over this one, which was not done in time. */
  readonly late: Flight | undefined
  /** The exit status or the signal; in the next lines its last words. */
  readonly how: string
}

/** What the one who has started a worker is told. */
export interface Owner<Flight> {
  /** It can take others. */
  free(): void
  made(flight: Flight, made: Made): void
  /** Nothing more comes from it. */
  ended(ending: Ending<Flight>): void
}

export interface WorkerLimits {
  /** Megabytes of heap. */
  readonly memory: number
  /** Seconds from taking papers to the last file of each. */
  readonly deadline: number
  readonly words: ReadonlyArray<string>
}

/** Start a process that runs a module, which answers to `Asked` by `Told`. */
export function startWorker<Flight extends {readonly task: PaperTask}>(
  module: string,
  {memory, deadline, words}: WorkerLimits,
  owner: Owner<Flight>,
): Worker<Flight> {
  const child: ChildProcess = fork(module, words, {
    execArgv: [`--max-old-space-size=${memory}`, `--max-semi-space-size=${Math.ceil(memory / YOUNG)}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const flights = new Map<number, {readonly flight: Flight; timer: NodeJS.Timeout}>()
  const making = new Set<number>()
  let count = 0
  let isReady = false
  let hasEnded = false
  let lastWords = ''

  const timerOf = (id: number): NodeJS.Timeout =>
    setTimeout(() => finish('late', flights.get(id)?.flight), 1000 * (isReady ? deadline : START + deadline))

  function told(message: Told): void {
    if (message === 'ready') {
      isReady = true
      for (const [id, one] of flights) {
        clearTimeout(one.timer)
        one.timer = timerOf(id)
      }
      return
    }
    if (message === 'writing') {
      making.clear()
      owner.free()
      return
    }
    const {id, made} = message
    const one = flights.get(id)
    clearTimeout(one?.timer)
    flights.delete(id)
    making.delete(id)
    if (one) owner.made(one.flight, made)
  }

  function finish(how: string, late?: Flight): void {
    if (hasEnded) return
    hasEnded = true
    child.kill('SIGKILL')
    for (const {timer} of flights.values()) clearTimeout(timer)
    const left = [...flights].map(([id, {flight}]) => ({flight, isWritten: !making.has(id)}))
    const those = (areWritten: boolean) =>
      left.flatMap(({flight, isWritten}) => (isWritten === areWritten ? [flight] : []))
    owner.ended({making: those(false), writing: those(true), late, how})
  }

  child.stderr!.on('data', (chunk: Buffer) => {
    lastWords = `${lastWords}${chunk}`.slice(-LAST_WORDS)
  })
  child.on('message', (message) => {
    if (!hasEnded) told(message as Told)
  })
  child.on('error', (error) => finish(error.message))
  child.on('close', (code, signal) => finish(`${signal ?? `exit status ${code}`}\n${lastWords}`))

  function take(taken: ReadonlyArray<Flight>): void {
    const asked: Asked = taken.map((flight) => {
      const id = count++
      making.add(id)
      flights.set(id, {flight, timer: timerOf(id)})
      return {id, task: flight.task}
    })
    // A worker that is gone by now tells so by its end.
    child.send(asked, () => {})
  }
  const end = (): void => {
    hasEnded = true
    child.kill('SIGKILL')
  }
  return {take, end}
}
