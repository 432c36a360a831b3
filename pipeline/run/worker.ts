import {type ChildProcess, fork} from 'node:child_process'
import type {Made, PaperTask} from './maker.ts'

/** Seconds that a worker may take to load the stages, and how much of what a dying one says is kept. */
const START = 120
const LAST_WORDS = 8000

/** What goes to a worker. */
export interface Asked {
  readonly id: number
  readonly task: PaperTask
}

/** What a worker says: that it can take papers; that it has made one and writes it; how that one went. */
export type Told = 'ready' | {readonly writes: number} | {readonly id: number; readonly made: Made}

/** A process that makes papers: one at a time, while what it made before is written. */
export interface Worker<Flight> {
  take(flight: Flight): void
  end(): void
}

/** What a worker was at when it ended. */
export interface Ending<Flight> {
  readonly making: Flight | undefined
  readonly writing: ReadonlyArray<Flight>
  /** It was ended over this one, which was not done in time. */
  readonly late: Flight | undefined
  /** The exit status or the signal; in the next lines its last words. */
  readonly how: string
}

/** What the one who has started a worker is told. */
export interface Owner<Flight> {
  /** It can take another one. */
  free(): void
  made(flight: Flight, made: Made): void
  /** Nothing more comes from it. */
  ended(ending: Ending<Flight>): void
}

export interface WorkerLimits {
  /** Megabytes of heap. */
  readonly memory: number
  /** Seconds from taking a paper to its last file. */
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
    execArgv: [`--max-old-space-size=${memory}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const flights = new Map<number, {readonly flight: Flight; timer: NodeJS.Timeout}>()
  let making: number | undefined
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
    const id = 'writes' in message ? message.writes : message.id
    if ('made' in message) {
      const one = flights.get(id)
      clearTimeout(one?.timer)
      flights.delete(id)
      if (one) owner.made(one.flight, message.made)
    }
    if (id !== making) return
    making = undefined
    owner.free()
  }

  function finish(how: string, late?: Flight): void {
    if (hasEnded) return
    hasEnded = true
    child.kill('SIGKILL')
    for (const {timer} of flights.values()) clearTimeout(timer)
    const writing = [...flights].flatMap(([id, {flight}]) => (id === making ? [] : [flight]))
    owner.ended({making: making === undefined ? undefined : flights.get(making)?.flight, writing, late, how})
  }

  child.stderr!.on('data', (chunk: Buffer) => {
    lastWords = `${lastWords}${chunk}`.slice(-LAST_WORDS)
  })
  child.on('message', (message) => {
    if (!hasEnded) told(message as Told)
  })
  child.on('error', (error) => finish(error.message))
  child.on('close', (code, signal) => finish(`${signal ?? `exit status ${code}`}\n${lastWords}`))

  function take(flight: Flight): void {
    const id = count++
    making = id
    flights.set(id, {flight, timer: timerOf(id)})
    const asked: Asked = {id, task: flight.task}
    // A worker that is gone by now tells so by its end.
    child.send(asked, () => {})
  }
  const end = (): void => {
    hasEnded = true
    child.kill('SIGKILL')
  }
  return {take, end}
}
