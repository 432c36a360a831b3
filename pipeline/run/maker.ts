import {statSync} from 'node:fs'
import type {MakeOptions} from './made-from.ts'
import type {Paper} from './papers.ts'

/** What is needed to make one paper; plain data, so that it can go to a worker. */
export interface PaperTask {
  readonly paper: Paper
  /** The folder that the folders of the papers go into. */
  readonly out: string
  /** The program's hash. */
  readonly program: string
  readonly options: MakeOptions
  /** A worker was ended over this paper, maybe when all was written. */
  readonly again?: boolean | undefined
}

/** Why a paper was not made. */
export type Failure = 'meeting' | 'unreadable' | 'unwritten' | 'deadline' | 'memory' | 'crash'

/** How it went: written, with the bibliographies beside it that could not be read; or not, with the reason and its mend. */
export type Made = {readonly broken: ReadonlyArray<string>} | {readonly failed: Failure; readonly reason: string}

/** Something that makes papers, `lanes` of them at a time. */
export interface Maker {
  readonly lanes: number
  make(task: PaperTask): Promise<Made>
  close(): Promise<void>
}

/** How the work is shared out; what is left out is chosen by the number of papers and the machine. */
export interface PoolOptions {
  /** Workers. */
  readonly jobs?: number | undefined
  /** Seconds that one paper may take. */
  readonly deadline?: number | undefined
  /** Megabytes of heap that a worker may use. */
  readonly memory?: number | undefined
  /** The module that a worker runs; `make-paper` behind the usual one. */
  readonly worker?: string | undefined
}

/** Starting workers costs as much as some papers: no more than so many are made in this process, one after another. */
const FEW = 4
const FEW_BYTES = 1_000_000

/** A maker for these papers: this process for a few small ones, a pool of workers else or where its limits are asked for. */
export async function makerFor(papers: ReadonlyArray<Paper>, options: PoolOptions): Promise<Maker> {
  const {jobs, deadline, memory, worker} = options
  const asked = (jobs ?? 1) > 1 || [deadline, memory, worker].some((given) => given !== undefined)
  if (!asked && papers.length <= FEW && bytesOf(papers) <= FEW_BYTES) {
    const {makePaper} = await import('./make-paper.ts')
    return {lanes: 1, make: makePaper, close: async () => {}}
  }
  const {openPool} = await import('./pool.ts')
  return openPool(options, papers.length)
}

/** Of their sources; one that cannot be seen counts as none, which making it will tell. */
export function bytesOf(papers: ReadonlyArray<Paper>): number {
  return papers.reduce((sum, {file}) => {
    try {
      return sum + statSync(file).size
    } catch {
      return sum
    }
  }, 0)
}
