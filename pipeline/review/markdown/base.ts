import {createHash} from 'node:crypto'
import type {Anchor} from '../../model/decision.ts'
import type {ClaimKind} from '../../model/document.ts'
import type {Verdict} from '../page/fold.ts'

/** A claim as a review file showed it when it was written: what differs from it now is the reviewer's. */
export interface BaseClaim {
  readonly claim: number
  readonly words: Anchor
  readonly numbers: ReadonlyArray<number>
  readonly kind: ClaimKind
  readonly verdict: Verdict | null
  readonly note: string
  /** Fingerprints of what we wrote below its heading. */
  readonly made: ReadonlyArray<string>
}

/** Decisions, or words of the reviewer alone, whose claim is gone. */
export interface BaseStale {
  readonly stale: number
  readonly words: Anchor
  /** Of the decisions. */
  readonly ids: ReadonlyArray<string>
  readonly made: ReadonlyArray<string>
}

/** What a review file was written from; it stands in a comment at its end, one line a claim. */
export interface Base {
  /** How many decisions the reviewer had made. */
  readonly decisions: number
  /** Fingerprints of what we wrote elsewhere: title, introduction, headings of sections. */
  readonly made: ReadonlyArray<string>
  readonly claims: ReadonlyArray<BaseClaim>
  readonly stale: ReadonlyArray<BaseStale>
}

const OPENS = '<!-- yinzheng review 1: what this file was written from; leave these lines as they are'

/** The comment at the end of a review file. A `>` in it is written as `\u003e`, so that nothing can end it early. */
export function baseText({decisions, made, claims, stale}: Base): string {
  const rows = [{decisions, made}, ...stale, ...claims]
  return [OPENS, ...rows.map((row) => JSON.stringify(row).replaceAll('>', '\\u003e')), '-->'].join('\n')
}

/**
 * Take the comment out of a review file; its lines stay as empty ones, so that the others keep their numbers.
 *
 * @returns `base` is `null` where the comment is gone; `broken` are numbers of lines in it that cannot be read.
 */
export function takeBase(text: string): {body: string; base: Base | null; broken: number[]} {
  const start = text.lastIndexOf(OPENS.slice(0, 24))
  if (start < 0) return {body: text, base: null, broken: []}
  const closed = text.indexOf('-->', start)
  const end = closed < 0 ? text.length : closed + 3
  const comment = text.slice(start, end)
  const first = text.slice(0, start).split('\n').length
  const broken: number[] = []
  let head: {decisions: number; made: string[]} | null = null
  const claims: BaseClaim[] = []
  const stale: BaseStale[] = []
  comment.split('\n').forEach((line, i) => {
    if (i === 0 || line.trim() === '-->' || line.trim() === '') return
    try {
      const row = JSON.parse(line)
      if (typeof row.decisions === 'number' && Array.isArray(row.made)) head = row
      else if (typeof row.claim === 'number' && isAnchor(row.words) && Array.isArray(row.made)) claims.push(row)
      else if (typeof row.stale === 'number' && isAnchor(row.words) && Array.isArray(row.ids)) stale.push(row)
      else broken.push(first + i)
    } catch {
      broken.push(first + i)
    }
  })
  const body = text.slice(0, start) + '\n'.repeat(comment.split('\n').length - 1) + text.slice(end)
  const {decisions, made} = head ?? {decisions: -1, made: []}
  return {body, base: {decisions, made, claims, stale}, broken}
}

const isAnchor = (value: Partial<Anchor> | undefined): boolean =>
  typeof value?.quote === 'string' && typeof value.prefix === 'string' && typeof value.start === 'number'

/** Tells blocks apart by their letters and figures: an editor that wraps lines or changes bullets leaves it as it is. */
export const fingerprint = (words: string): string =>
  createHash('sha256').update(squeezed(words)).digest('hex').slice(0, 10)

/** Words without their white space. */
export const squeezed = (words: string): string => words.replace(/\s/g, '')
