import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Decision} from '../model/decision.ts'
import {decisionFrom} from './decision-schema.ts'
import {textOfRegular} from './read-regular.ts'
import {reviewFolder} from './review-store.ts'

/** A file of decisions, read line by line; nothing in it is passed over in silence. */
export interface DecisionFile {
  readonly file: string
  /** By its name. */
  readonly reviewer: string
  readonly decisions: ReadonlyArray<Decision & {readonly line: number}>
  /** Lines that are no decision, each as `file:line: what is wrong; the mend`. */
  readonly problems: ReadonlyArray<string>
}

/** The files of decisions beside a paper, by their names in order. */
export function decisionFiles(paper: string): DecisionFile[] {
  let names: string[]
  try {
    names = readdirSync(reviewFolder(paper))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return names
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'))
    .sort()
    .map((name) => readDecisions(join(reviewFolder(paper), name), name.slice(0, -'.jsonl'.length)))
}

function readDecisions(file: string, reviewer: string): DecisionFile {
  const decisions: Array<Decision & {line: number}> = []
  const problems: string[] = []
  let text = ''
  try {
    text = textOfRegular(file)
  } catch (error) {
    problems.push(`${file}: ${(error as Error).message}`)
  }
  const ids = new Set<string>()
  text.split('\n').forEach((row, i) => {
    if (!row.trim()) return
    const decision = decisionFrom(row)
    const at = `${file}:${i + 1}`
    if (!decision) problems.push(`${at}: this is no decision; mend the line, or take it out if it is half a line`)
    else if (ids.has(decision.id))
      problems.push(`${at}: the id ${decision.id} was there before; give it one of its own`)
    else {
      ids.add(decision.id)
      decisions.push({...decision, line: i + 1})
    }
  })
  return {file, reviewer, decisions, problems}
}
