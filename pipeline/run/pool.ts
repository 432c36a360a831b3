import {type ChildProcess, fork} from 'node:child_process'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import type {Made, Maker, PaperTask, PoolOptions} from './maker.ts'

/** Seconds and megabytes that are far from what any paper within the published limits takes. */
const DEADLINE = 300
const MEMORY = 4096
/** Seconds that a worker may take to load the stages, and how much of what a dying one says is kept. */
const START = 120
const LAST_WORDS = 8000
/**
 * V8's last compiler pays only behind so many papers a worker: it takes a third of what the first hundred cost, on a second core.
 * Where workers have all cores, those with fewer papers do without it.
 */
const BRIEF = 500

/**
 * Open a pool of workers. A paper that hangs, exhausts its worker's memory or ends its worker fails alone: the worker is
 * ended and another one takes its place.
 *
 * Workers are processes and not threads: where a thread's `Map` or array grows past its cap, or native code faults, V8 ends
 * the whole process, and all other papers with it.
 *
 * @param papers - How many there are at most: no more workers are started.
 */
export function openPool(options: PoolOptions, papers: number): Maker {
  const {deadline = DEADLINE, memory = MEMORY, worker = workerFile()} = options
  const lanes = Math.max(1, Math.min(options.jobs ?? availableParallelism(), papers))
  const isBrief = lanes >= availableParallelism() && papers / lanes < BRIEF
  const start = (): Worker => startWorker(worker, memory, isBrief ? ['brief'] : [])
  const idle = Array.from({length: lanes}, start)
  const all = new Set(idle)

  async function make(task: PaperTask, again = true): Promise<Made> {
    const taken = idle.pop() ?? start()
    all.add(taken)
    const answer = await taken.ask(task, deadline)
    if ('made' in answer) {
      idle.push(taken)
      return answer.made
    }
    all.delete(taken)
    taken.end()
    // Killed from outside, by a system that is short of memory or by somebody: that is seldom the paper's fault.
    if (again && /^SIG(?:KILL|TERM|HUP|INT)\n/.test(answer.ended)) return make({...task, again: true}, false)
    return failureOf(answer.ended, {deadline, memory})
  }
  const close = async (): Promise<void> => {
    for (const one of all) one.end()
  }
  return {lanes, make: (task) => make(task), close}
}

/** What became of a paper in its worker: made, or why the worker ended. */
type Answer = {readonly made: Made} | {readonly ended: string}

interface Worker {
  ask(task: PaperTask, deadline: number): Promise<Answer>
  end(): void
}

const LATE = 'late'

function startWorker(module: string, memory: number, words: ReadonlyArray<string>): Worker {
  const child: ChildProcess = fork(module, words, {
    execArgv: [`--max-old-space-size=${memory}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let lastWords = ''
  child.stderr!.on('data', (chunk: Buffer) => {
    lastWords = `${lastWords}${chunk}`.slice(-LAST_WORDS)
  })
  const gone = new Promise<Answer>((done) => {
    child.on('error', (error) => done({ended: error.message}))
    child.on('close', (code, signal) => done({ended: `${signal ?? `exit status ${code}`}\n${lastWords}`}))
  })
  const ready = new Promise<null>((done) => child.once('message', () => done(null)))

  async function ask(task: PaperTask, deadline: number): Promise<Answer> {
    const begun = await within(START, Promise.race([ready, gone]))
    if (begun) return begun
    const answer = new Promise<Answer>((done) => child.once('message', (made) => done({made: made as Made})))
    // A worker that is gone by now tells so by `gone`.
    child.send(task, () => {})
    return within(deadline, Promise.race([answer, gone]))
  }
  return {ask, end: () => void child.kill('SIGKILL')}
}

/** The answer, or that it did not come within so many seconds. */
async function within<Given>(seconds: number, answer: Promise<Given>): Promise<Given | {readonly ended: string}> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<{ended: string}>((done) => {
    timer = setTimeout(() => done({ended: LATE}), 1000 * seconds)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The module beside this one, `.ts` in the tree and `.js` in the package: a URL is not rewritten as imports are. */
function workerFile(): string {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return fileURLToPath(new URL(`./paper-worker.${ending}`, import.meta.url))
}

function failureOf(ended: string, {deadline, memory}: {deadline: number; memory: number}): Made {
  if (ended === LATE)
    return {failed: 'deadline', reason: `not done after ${deadline} s; give it more time with --deadline, or split it`}
  if (/heap out of memory|heap limit|Allocation failed/i.test(ended))
    return {failed: 'memory', reason: `it needs more than ${memory} MB; give it more with --memory, or split it`}
  const [how] = ended.split('\n')
  return {failed: 'crash', reason: `its worker ended (${how}); a signal came from outside, or it is our fault: tell us`}
}
