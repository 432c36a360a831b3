import {existsSync, readdirSync} from 'node:fs'
import {userInfo} from 'node:os'
import {changesIn} from '../review/markdown/changes.ts'
import {noFreeWords, placeFreeWords} from '../review/markdown/free-words.ts'
import {type Problem, type ReviewFile, readReview} from '../review/markdown/read.ts'
import {madeToday, type ReviewParts, reviewMarkdown, sectionTitles} from '../review/markdown/write.ts'
import {fold} from '../review/page/fold.ts'
import type {PageData} from '../review/page/page-data.ts'
import {pageData} from '../review/page/paper-data.ts'
import {isReviewerName} from '../review/page/reviewer.ts'
import {codePointMap} from '../text/code-points.ts'
import {InputError} from './lines.ts'
import {textOfRegular} from './read-regular.ts'
import {papersToReview} from './review-papers.ts'
import {addDecisions, decisionsOf, reviewFile, reviewFolder, StoreError} from './review-store.ts'
import {systemReason} from './system-reason.ts'
import {writeAtomically} from './write-atomically.ts'

export interface ReviewFilesOptions {
  /** Whose file alone; without a name that of the user, and all files that are there. */
  readonly as?: string | undefined
  /** Where the papers of a folder of outputs are. */
  readonly sources: string
}

/**
 * Read the Markdown review files beside the papers below a folder into decisions, and write them again.
 *
 * A file with something in it that cannot be read stays as it is; what can be read of it is kept as decisions.
 *
 * @returns The exit status: 0, or 1 where a file could not be read in full.
 * @throws InputError where the folder holds no paper, or the name is none.
 */
export async function reviewFiles(folder: string, {as, sources}: ReviewFilesOptions): Promise<number> {
  const user = as ?? userInfo().username
  if (!isReviewerName(user))
    throw new InputError(`review: ${JSON.stringify(user)} cannot name a file; use --as with letters, digits, . _ -`, 2)
  const counts = {files: 0, decisions: 0, problems: 0}
  for (const {file: paper, load} of papersToReview(folder, sources)) {
    const names = as === undefined ? [...new Set([user, ...reviewersBeside(paper)])].sort() : [user]
    const data = pageData(load())
    for (const name of names) {
      const {decisions, problems} = await reviewOne(paper, name, data)
      for (const problem of problems) process.stderr.write(`${problem}\n`)
      counts.files++
      counts.decisions += decisions
      counts.problems += problems.length
    }
  }
  const {files, decisions, problems} = counts
  process.stderr.write(`yinzheng: ${files} review files, ${decisions} new decisions, ${problems} problems\n`)
  return problems > 0 ? 1 : 0
}

/** Who has a review file beside a paper. */
function reviewersBeside(paper: string): string[] {
  if (!existsSync(reviewFolder(paper))) return []
  return readdirSync(reviewFolder(paper))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .filter(isReviewerName)
}

async function reviewOne(
  paper: string,
  reviewer: string,
  data: PageData,
): Promise<{decisions: number; problems: string[]}> {
  try {
    const file = reviewFile(paper, reviewer, '.md')
    const told = ({line, message}: Problem): string => `${file}:${line}: ${message}`
    const before = textOf(file)
    const parts = partsOf(paper, reviewer, data)
    const plain = reviewMarkdown(parts)
    // As it was written, and nothing to write otherwise: the reviewer did nothing.
    if (before === plain) return {decisions: 0, problems: []}
    const old = before === null ? null : readReview(before, () => madeToday(parts))
    const made = old ? await keepDecisions(paper, reviewer, old, parts) : {count: 0, problems: []}
    if (made.problems.length > 0) return {decisions: made.count, problems: made.problems.map(told)}
    const after = writtenAgain(before, old, made.count > 0 ? partsOf(paper, reviewer, data) : parts)
    if (typeof after !== 'string') return {decisions: made.count, problems: [told(after)]}
    // An editor that saved in the meantime is not written over: the next run reads what it saved.
    if (after !== before && textOf(file) === before) writeAtomically(file, after)
    return {decisions: made.count, problems: []}
  } catch (error) {
    if (error instanceof InputError) throw error
    const reason = error instanceof StoreError ? error.message : systemReason(error)
    return {decisions: 0, problems: [`${reviewFolder(paper)}: ${reason}`]}
  }
}

/** Keep the decisions that are in a review file and not made yet. */
async function keepDecisions(
  paper: string,
  reviewer: string,
  read: ReviewFile,
  parts: ReviewParts,
): Promise<{count: number; problems: Problem[]}> {
  const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const {decisions, problems} = changesIn(read, {...parts, reviewer, time})
  if (decisions.length > 0) await addDecisions(paper, reviewer, decisions)
  return {count: decisions.length, problems: [...read.problems, ...problems].sort((a, b) => a.line - b.line)}
}

function partsOf(paper: string, reviewer: string, data: PageData): ReviewParts {
  const text = {text: data.text, map: codePointMap(data.text)}
  const decisions = decisionsOf(paper, reviewer)
  return {data, text, decisions, folded: fold(data, text, decisions), free: noFreeWords}
}

/**
 * The review file as it is now, with all that its reviewer wrote.
 *
 * It is read back before it is given out: where that would find other decisions or other words, the place is told instead.
 */
function writtenAgain(before: string | null, old: ReviewFile | null, parts: ReviewParts): string | Problem {
  const free = old ? placeFreeWords(old, parts.folded, sectionTitles(parts)) : noFreeWords
  const text = reviewMarkdown({...parts, free})
  if (!old && parts.decisions.length === 0) return text
  const again = readReview(text)
  const {decisions, problems} = changesIn(again, {...parts, reviewer: '', time: ''})
  const problem = [...again.problems, ...problems][0]
  const kept = again.free.map(({words}) => words).join('\n')
  const lost = old?.free.find(({words}) => !kept.includes(words))
  if (problem || decisions.length > 0 || lost)
    return {
      line: 1,
      message: `${lost ? `the words ${JSON.stringify(lost.words.slice(0, 60))}` : (problem?.message ?? 'something that was written')} would not be read back; move it into a paragraph of its own`,
    }
  return before?.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
}

function textOf(file: string): string | null {
  return existsSync(file) ? textOfRegular(file) : null
}
