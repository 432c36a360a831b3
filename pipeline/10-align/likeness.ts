import type {Concepts} from './concepts.ts'
import type {Unit} from './units.ts'

/**
 * How alike a Chinese and an English unit are, 0 to 1: the terms that both say, and where they print any, their numbers,
 * dates and names; a little for length, place and polarity.
 */
export function likeness(zh: Unit, en: Unit): number {
  const parts: Array<readonly [weight: number, share: number]> = [
    [0.5, sharedTerms(zh.concepts, en.concepts)],
    [0.12, Math.min(zh.length, en.length) / Math.max(zh.length, en.length, 1)],
    [0.18, Math.max(0, 1 - 2.5 * Math.abs(zh.place - en.place))],
  ]
  if (zh.claim && en.claim) parts.push([0.05, zh.claim.polarity === en.claim.polarity ? 1 : 0])
  const numbers = shared(
    zh.numbers.map(({value}) => value),
    en.numbers.map(({value}) => value),
  )
  if (numbers !== null) parts.push([0.25, numbers])
  const dates = shared(
    zh.dates.map(({value}) => value),
    en.dates.map(({value}) => value),
  )
  if (dates !== null) parts.push([0.2, dates])
  const names = shared([...zh.names.keys()], [...en.names.keys()])
  if (names !== null) parts.push([0.2, names])
  const weight = parts.reduce((sum, [one]) => sum + one, 0)
  return parts.reduce((sum, [one, share]) => sum + one * share, 0) / weight
}

/** Of what each says in terms of the tables, the part that the other says too; their harmonic mean. */
function sharedTerms(zh: Concepts, en: Concepts): number {
  if (zh.terms.size === 0 || en.stems.size === 0) return 0
  const there = coverage(en.stems, zh.stems)
  const back = coverage(zh.terms, en.terms)
  return there + back === 0 ? 0 : (2 * there * back) / (there + back)
}

function coverage(said: ReadonlySet<string>, known: ReadonlySet<string>): number {
  let hits = 0
  for (const one of said) if (known.has(one)) hits++
  return hits / said.size
}

/** Dice of two lists as sets; `null` where both are empty. */
function shared<Value>(a: ReadonlyArray<Value>, b: ReadonlyArray<Value>): number | null {
  const [left, right] = [new Set(a), new Set(b)]
  if (left.size + right.size === 0) return null
  let hits = 0
  for (const one of left) if (right.has(one)) hits++
  return (2 * hits) / (left.size + right.size)
}
