import type {Passage} from './passages.ts'

/** What a word costs that both sides say, and one that only one of them says. */
export interface WordCost {
  readonly shared: number
  readonly unshared: number
}

/** What the words of passages that are joined cost: of `zhCount` from `zhFrom` on against `enCount` from `enFrom` on. */
export type WordCosts = (zhFrom: number, zhCount: number, enFrom: number, enCount: number) => number

/** Words by their numbers: in the order in which they are said, and as bits. */
interface Words {
  readonly list: ReadonlyArray<number>
  readonly bits: Uint32Array
}
interface Said {
  readonly terms: Words
  readonly stems: Words
  readonly names: Words
}

/** The costs of the words of two lists of passages, by the terms of the tables and the names that both print. */
export function wordCosts(
  zh: ReadonlyArray<Passage>,
  en: ReadonlyArray<Passage>,
  ofTerms: WordCost,
  ofNames: WordCost,
): WordCosts {
  const [zhSaid, enSaid] = numbered(zh, en).map(joinedOnce) as [JoinedSaid, JoinedSaid]
  return (zhFrom, zhCount, enFrom, enCount) => {
    const left = zhSaid(zhFrom, zhCount)
    const right = enSaid(enFrom, enCount)
    return (
      sum(left.terms, right.terms, ofTerms) +
      sum(right.stems, left.stems, ofTerms) +
      sum(left.names, right.names, ofNames) +
      sum(right.names, left.names, ofNames)
    )
  }
}

/** What is said in passages of both sides, the words of both numbered together. */
function numbered(...sides: ReadonlyArray<ReadonlyArray<Passage>>): Said[][] {
  const numbers = new Map<string, number>()
  const listOf = (words: ReadonlySet<string>): number[] =>
    Array.from(words, (word) => {
      const number = numbers.get(word) ?? numbers.size
      numbers.set(word, number)
      return number
    })
  const lists = sides.map((side) =>
    side.map(({terms, stems, names}) => ({terms: listOf(terms), stems: listOf(stems), names: listOf(names)})),
  )
  const none: Words = {list: [], bits: new Uint32Array((numbers.size >> 5) + 1)}
  return lists.map((side) =>
    side.map(({terms, stems, names}) => ({
      terms: withWords(none, terms),
      stems: withWords(none, stems),
      names: withWords(none, names),
    })),
  )
}

type JoinedSaid = (from: number, count: number) => Said

/** What so many passages in a row say, each joined to those before it once. */
function joinedOnce(said: ReadonlyArray<Said>): JoinedSaid {
  const known = said.map((one) => [one])
  const join: JoinedSaid = (from, count) => {
    const row = known[from]!
    while (row.length < count) {
      const before = row.at(-1)!
      const {terms, stems, names} = said[from + row.length]!
      row.push({
        terms: withWords(before.terms, terms.list),
        stems: withWords(before.stems, stems.list),
        names: withWords(before.names, names.list),
      })
    }
    return row[count - 1]!
  }
  return join
}

function withWords(words: Words, more: ReadonlyArray<number>): Words {
  const bits = words.bits.slice()
  const list = words.list.slice()
  for (const number of more) {
    if (has(bits, number)) continue
    bits[number >> 5]! |= 1 << (number & 31)
    list.push(number)
  }
  return {list, bits}
}

const has = (bits: Uint32Array, number: number): boolean => ((bits[number >> 5]! >>> (number & 31)) & 1) === 1

function sum({list}: Words, {bits}: Words, {shared, unshared}: WordCost): number {
  let cost = 0
  for (let i = 0; i < list.length; i++) cost += has(bits, list[i]!) ? shared : unshared
  return cost
}
