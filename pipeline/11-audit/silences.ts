import type {Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'

/** A finding that somebody has looked at and put aside, with the reason. */
export interface Silence {
  readonly rule: string
  /** Words of the place or of the message; `*` for every finding of the rule. */
  readonly quote: string
  readonly reason: string
  /** Line in the file of silences, from 1. */
  readonly line: number
}

/**
 * Read a file of silences: one a line, `rule | quote | reason`; `#` begins a comment.
 *
 *     unrelated-use | [12] | both uses speak of the same report
 *     uncited-claim | * | a textbook chapter
 *
 * @returns The silences, and the lines (from 1) that have another form.
 */
export function readSilences(text: string): {silences: Silence[]; malformed: number[]} {
  const silences: Silence[] = []
  const malformed: number[] = []
  text.split(/\r?\n/).forEach((content, i) => {
    const line = content.trim()
    if (!line || line.startsWith('#')) return
    const [rule, quote, ...reason] = line.split('|').map((part) => part.trim())
    if (rule && quote && reason.join('|')) silences.push({rule, quote, reason: reason.join('|'), line: i + 1})
    else malformed.push(i + 1)
  })
  return {silences, malformed}
}

/**
 * Put aside the findings that a silence names. A silence that matches nothing any more becomes a finding itself.
 *
 * @param text - The clean text that the findings point into.
 */
export function silence(
  findings: ReadonlyArray<Finding>,
  silences: ReadonlyArray<Silence>,
  text: string,
): {findings: Finding[]; silenced: Array<Finding & {readonly reason: string}>} {
  const used = new Set<Silence>()
  const kept: Finding[] = []
  const silenced: Array<Finding & {reason: string}> = []
  for (const one of findings) {
    const match = silences.find((candidate) => speaksOf(candidate, one, text))
    if (!match) kept.push(one)
    else {
      used.add(match)
      silenced.push({...one, reason: match.reason})
    }
  }
  for (const {rule, quote, line} of silences.filter((candidate) => !used.has(candidate)))
    kept.push(finding('unused-silence', {rule, quote, line}, {confidence: 1}))
  return {findings: kept, silenced}
}

function speaksOf({rule, quote}: Silence, found: Finding, text: string): boolean {
  if (rule !== found.rule) return false
  if (quote === '*' || found.message.includes(quote) || found.messageZh.includes(quote)) return true
  return found.start !== null && found.end !== null && text.slice(found.start, found.end).includes(quote)
}
