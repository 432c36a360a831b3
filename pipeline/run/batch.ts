import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {type FailedPaper, writeFailures} from './failures.ts'
import {isMade, type MakeOptions, madeFrom} from './made-from.ts'
import {type Made, type Maker, makerFor, type PoolOptions} from './maker.ts'
import {meetingPapers, type Paper} from './papers.ts'
import {programVersion} from './program-version.ts'
import {showProgress} from './progress.ts'
import {lockFolder} from './run-lock.ts'
import {inShard, type Shard} from './shard.ts'
import {tell} from './tell.ts'

export interface AnnotateOptions extends MakeOptions, PoolOptions {
  /** The folder that the folders of the papers go into. */
  readonly out: string
  /** Only the papers of this shard. */
  readonly shard?: Shard | undefined
  /** A name for these papers, where they are a part of the work that runs beside others and shares no paper with them. */
  readonly part?: string | undefined
  /** What makes the papers, where it outlives this run. */
  readonly maker?: Maker | undefined
  /** What failed is added here. */
  readonly failed?: FailedPaper[] | undefined
}

/**
 * Annotate papers, each into its folder. One that fails is named on standard error and in `<out>/failures.jsonl`; the others
 * are written. Papers whose outputs were made from just what is there now are left as they are, without loading any stage.
 *
 * @param finish - Done at the end, before other runs may write to the folder; gives what could not be done, with the reason.
 * @returns The exit status: 0, or 1 where some failed, or a bibliography beside one cannot be read.
 */
export async function annotatePapers(
  papers: ReadonlyArray<Paper>,
  options: AnnotateOptions,
  finish: () => ReadonlyArray<string> = () => [],
): Promise<number> {
  const {out, shard} = options
  const part = options.part ?? (shard && `${shard.index}-of-${shard.count}`)
  const unlock = await lockFolder(out, part ?? 'run')
  try {
    const ours = shard ? papers.filter((paper) => inShard(paper, shard)) : papers
    const {failed, lines, written, unchanged} = await annotateAll(ours, options)
    options.failed?.push(...failed)
    const unlisted = writeFailures(out, failed, part)
    const broken = failed.filter(({failure}) => failure === 'bibliography').length
    const lost = lines.length - broken
    // Where a paper cannot be written either, that was told.
    if (unlisted && !failed.some(({failure}) => failure === 'unwritten')) lines.push(unlisted)
    for (const line of lines) tell(line)
    const parts = [
      `${written} annotated`,
      `${unchanged} unchanged`,
      ...(lost ? [`${lost} failed`] : []),
      ...(broken ? [`${broken} without a bibliography that cannot be read`] : []),
    ]
    tell(`${parts.join(', ')}; see ${out}`)
    const undone = finish()
    for (const line of undone) tell(line)
    return lines.length || undone.length ? 1 : 0
  } finally {
    unlock()
  }
}

interface Told {
  readonly failed: FailedPaper[]
  /** What is printed, in the order of the papers. */
  readonly lines: string[]
  readonly written: number
  readonly unchanged: number
}

async function annotateAll(papers: ReadonlyArray<Paper>, options: AnnotateOptions): Promise<Told> {
  const program = programVersion()
  const failed: FailedPaper[] = []
  const lines: string[] = []
  const meeting = new Set<Paper>()
  for (const met of meetingPapers(papers)) {
    const reason = `${met.map(({file}) => file).join(' and ')} would write the same folder; rename one of them`
    lines.push(reason)
    for (const paper of met) {
      meeting.add(paper)
      failed.push({path: paper.path, failure: 'meeting', reason})
    }
  }
  const single = papers.filter((paper) => !meeting.has(paper))
  const changed: Paper[] = []
  for (const [i, paper] of single.entries()) {
    if (!isUpToDate(paper, program, options)) changed.push(paper)
    // The lock is kept fresh meanwhile.
    if (i % 1000 === 999) await setImmediate()
  }
  const made = changed.length ? await makeAll(changed, program, options) : []
  const broken: string[] = []
  let written = 0
  made.forEach((result, i) => {
    const {file, path} = changed[i]!
    if ('failed' in result) {
      failed.push({path, failure: result.failed, reason: result.reason})
      lines.push(`${file}: ${result.reason}`)
      return
    }
    written++
    for (const reason of result.broken) {
      failed.push({path, failure: 'bibliography', reason})
      broken.push(`${file}: beside it, ${reason}`)
    }
  })
  return {failed, lines: [...lines, ...broken], written, unchanged: single.length - changed.length}
}

function isUpToDate(paper: Paper, program: string, options: AnnotateOptions): boolean {
  try {
    return isMade(join(options.out, paper.folder), madeFrom(paper, program, options))
  } catch {
    // It cannot be read: making it tells why.
    return false
  }
}

/** Make papers, as many at a time as the maker has lanes; the results stand in the order of the papers. */
async function makeAll(papers: ReadonlyArray<Paper>, program: string, options: AnnotateOptions): Promise<Made[]> {
  const {out, encoding, limits, formatted, codebook, stages} = options
  const made: Made[] = []
  const maker = options.maker ?? (await makerFor(papers, options))
  const progress = showProgress(papers.length, process.stderr, () => 1000 * process.uptime())
  let next = 0
  const lane = async (): Promise<void> => {
    for (let at = next++; at < papers.length; at = next++) {
      made[at] = await maker.make({
        paper: papers[at]!,
        out,
        program,
        options: {encoding, limits, formatted, codebook, stages},
      })
      progress.step()
    }
  }
  try {
    await Promise.all(Array.from({length: maker.lanes}, lane))
  } finally {
    progress.end()
    if (!options.maker) await maker.close()
  }
  return made
}
