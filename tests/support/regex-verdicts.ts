import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {type RegexLiteral, regexLiterals} from './regexes.ts'
import {root} from './root.ts'

/**
 * What recheck says of an expression: `linear` by its automaton, `attacked` where the automaton is too large or does not know the syntax
 * and no text that recheck makes up to slow it does; `undecided: <why>` where it gave up on both.
 */
export type Verdict = 'linear' | 'attacked' | `undecided: ${string}` | `slow: ${string}`

/** Milliseconds for one expression; what is not decided by then is undecided. */
const TIMEOUT = 1000

/** Where verdicts are kept, so that `make test` checks only what is new: one line an expression, `hash verdict`. */
export const verdictsFile = `${root}tests/regex-verdicts.txt`

/** Every expression of the pipeline once, by the hash of its source and flags. */
export function pipelineRegexes(): Map<string, RegexLiteral> {
  const byHash = new Map<string, RegexLiteral>()
  for (const literal of regexLiterals(`${root}pipeline`)) {
    const hash = hashOf(literal)
    if (!byHash.has(hash)) byHash.set(hash, literal)
  }
  return byHash
}

const hashOf = ({source, flags}: RegexLiteral): string =>
  createHash('sha256').update(`${source}/${flags}`).digest('hex').slice(0, 16)

/** The verdicts that were kept. */
export function keptVerdicts(): Map<string, Verdict> {
  const lines = existsSync(verdictsFile) ? readFileSync(verdictsFile, 'utf8').split('\n').filter(Boolean) : []
  return new Map(lines.map((line) => [line.slice(0, 16), line.slice(17) as Verdict]))
}

/** Ask recheck about an expression. */
export async function verdictOf({source, flags}: RegexLiteral): Promise<Verdict> {
  process.env.RECHECK_SYNC_BACKEND = 'pure'
  const {checkSync} = await import('recheck')
  const result = checkSync(source, flags, {checker: 'automaton', timeout: TIMEOUT})
  if (result.status === 'safe') return 'linear'
  if (result.status === 'vulnerable') return `slow: ${result.complexity.summary}`
  const attack = checkSync(source, flags, {checker: 'fuzz', timeout: 4 * TIMEOUT})
  if (attack.status === 'safe') return 'attacked'
  if (attack.status === 'vulnerable') return `slow: ${attack.complexity.summary}, by attack`
  return `undecided: ${result.error.kind}`
}
