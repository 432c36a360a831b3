import type {Abstract} from '../model/document.ts'
import {bilingualTerms} from '../text/bilingual-terms.ts'
import {classAt, HAN} from '../text/character-classes.ts'

/** An abstract, or the body, as its likeness is measured. */
export interface Passage {
  readonly lang: 'en' | 'zh'
  readonly text: string
}

/** Longest stretch of the body that is read, in characters. */
const LONGEST = 400_000
/** Words that abstracts of all papers share. */
const COMMON = new Set(
  `about above according achieve after also although analysis analyze analyzed applied apply approach aspects based because
  been before being between both case cases certain compared conclusion conclusions consider current different discuss
  discussed during each effective effect effects exist existing experiment experimental experiments figure finally find
  findings first five following found four from further given have helps here high however important improve including
  into introduce introduced investigate issues just less level many mainly main method methods more moreover most much
  namely necessary number obtained only order other over paper papers perform performance possible present presented
  problem problems process propose proposed provide provides purpose question reasonable recent related research result
  results same second several show showed shown shows significant significantly since some study studies such than that
  their them then there therefore these they third this those three through thus under used using various very well were
  what when where whether which while with within without work would`.split(/\s+/),
)

/**
 * Whose each abstract is: the paper's, or another's whose front matter stands on the same page.
 *
 * An abstract in the language of the body should say its words; one in the other language, its terms, names, numbers and
 * acronyms. Of two in one language the one that fits less is another paper's when the gap is wide; a lone one only when it
 * fits next to nothing.
 *
 * @param elsewhere all that the paper prints outside its abstracts, its reference list included
 */
export function belongings(
  abstracts: ReadonlyArray<Passage>,
  body: Passage,
  title: string,
  elsewhere: string,
): ReadonlyArray<Abstract['belongs']> {
  if (abstracts.length === 0) return []
  const paper = indexOf({lang: body.lang, text: `${title}\n${body.text.slice(0, LONGEST)}`})
  const fits = abstracts.map((abstract) => {
    const twins = abstracts.filter(({lang}) => lang !== abstract.lang)
    const body = fitOf(abstract, paper)
    if (twins.length === 0) return body
    const twin = Math.max(...twins.map((other) => fitOf(abstract, indexOf(other)).share))
    return {units: body.units, share: body.share * 0.6 + twin * 0.4}
  })
  return abstracts.map((abstract, i) => {
    const fit = fits[i]!
    if (body.lang === 'zh' && abstract.lang === 'en' && isForeignTo(elsewhere, abstract, fit)) return 'other'
    const rivals = fits.filter((_, k) => abstracts[k]!.lang === abstract.lang && k !== i)
    const best = Math.max(0, ...rivals.map(({share}) => share))
    const {floor, doubtful} = BOUNDS[abstract.lang === body.lang ? abstract.lang : 'across']
    if (fit.units >= 12 && fit.share < floor) return 'other'
    return fit.share < doubtful && fit.share < best * 0.8 ? 'other' : 'this-paper'
  })
}

/**
 * Shares below `floor` are another paper's, shares below `doubtful` are where a better rival stands beside. Measured on
 * pairs of abstracts and papers: own ones share 0.6 to 1 in English, 0.4 to 0.8 in Chinese, 0.55 to 0.85 across; those of
 * other papers 0.24 to 0.49, 0.19 to 0.44, 0.06 to 0.5 (tenth and ninetieth percentile).
 */
const BOUNDS = {
  en: {floor: 0.4, doubtful: 0.58},
  zh: {floor: 0.27, doubtful: 0.45},
  across: {floor: 0.2, doubtful: 0.6},
} as const

/** English words that a text prints, without those of any paper. */
const englishOf = (text: string): ReadonlySet<string> =>
  new Set([...wordsOf(text)].filter((word) => /^[a-z-]{4,}$/.test(word)))

/**
 * Whether an English abstract says nearly none of the English words that a Chinese paper prints: its terms in brackets, the
 * titles of its references.
 *
 * What abstracts of other papers share with a paper grows with its vocabulary: 0.02 of their words for each hundred words of
 * it, in the median of 1,300 pairs. Own abstracts shared 0.21 or more where the paper prints 120 such words or more.
 */
function isForeignTo(paper: string, abstract: Passage, fit: {share: number; units: number}): boolean {
  if (fit.units >= 6 && fit.share >= 0.5) return false
  const words = [...englishOf(abstract.text)]
  if (words.length < 20) return false
  const printed = englishOf(paper.slice(0, LONGEST))
  if (printed.size < 120) return false
  const shared = words.filter((word) => printed.has(word)).length / words.length
  // In a short abstract one word more or less is chance, whatever the vocabulary.
  return shared < Math.min(0.14, Math.max(0.12, 0.00025 * printed.size))
}

/** A text and what is looked up in it. */
interface Index {
  readonly lang: 'en' | 'zh'
  readonly text: string
  /** Lower-case English word stems, and Latin names and numbers as printed; read when they are first asked for. */
  readonly words: () => ReadonlySet<string>
}

function indexOf({lang, text}: Passage): Index {
  let words: ReadonlySet<string> | null = null
  return {
    lang,
    text,
    words: () => {
      words ??= wordsOf(text)
      return words
    },
  }
}

/** The share of what the abstract says that the other text says too, and of how many things. */
function fitOf(abstract: Passage, other: Index): {share: number; units: number} {
  const units = abstract.lang === other.lang ? sameLanguage(abstract, other) : acrossLanguages(abstract, other)
  const hits = units.filter(Boolean).length
  return {units: units.length, share: units.length === 0 ? 0 : hits / units.length}
}

function sameLanguage({lang, text}: Passage, other: Index): ReadonlyArray<boolean> {
  if (lang === 'en') return [...wordsOf(text)].map((word) => other.words().has(word))
  const found = new Map<number, boolean>()
  visitPairs(text, (pair) => found.set(pair, false))
  visitPairs(other.text, (pair) => {
    if (found.has(pair)) found.set(pair, true)
  })
  return [...found.values()]
}

const ENGLISH = termTable(
  bilingualTerms.map(([en]) => en),
  true,
)
const CHINESE = termTable(
  bilingualTerms.flatMap(([, zh]) => zh),
  false,
)

/** Terms of the bilingual table, and Latin names, acronyms and numbers that both languages print alike. */
function acrossLanguages(abstract: Passage, other: Index): ReadonlyArray<boolean> {
  const here =
    abstract.lang === 'en'
      ? termsIn(` ${abstract.text.toLowerCase().replace(/[^a-z0-9\p{Script=Han}]+/gu, ' ')} `, ENGLISH)
      : termsIn(abstract.text, CHINESE)
  const said = bilingualTerms.filter(([en, zh]) =>
    abstract.lang === 'en' ? here.has(en) : zh.some((term) => here.has(term)),
  )
  const wanted = said.flatMap(([en, zh]) => (other.lang === 'en' ? [en] : zh))
  const text = other.lang === 'en' ? ` ${other.text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} ` : other.text
  const there = termsIn(text, termTable(wanted, other.lang === 'en'))
  const units = said.map(([en, zh]) => (abstract.lang === 'en' ? zh.some((term) => there.has(term)) : there.has(en)))
  for (const name of new Set(
    abstract.text.match(/\b(?:[A-Z][A-Za-z0-9-]{0,30}[A-Z0-9][A-Za-z0-9-]{0,30}|\d{2,6}(?:\.\d{1,4})?)\b/g),
  ))
    units.push(other.words().has(name.toLowerCase()))
  return units
}

/** Terms by what they begin with. */
interface TermTable {
  /** Marks the first UTF-16 units of the terms. */
  readonly begins: Uint8Array
  /** They are begins of words, of two letters or more; a text to look in has one blank before each word. */
  readonly words: boolean
  /** By their first UTF-16 unit, words by the first two. */
  readonly terms: ReadonlyMap<number, ReadonlyArray<string>>
}

function termTable(terms: ReadonlyArray<string>, words: boolean): TermTable {
  const begins = new Uint8Array(0x10000)
  const table = new Map<number, string[]>()
  for (const term of new Set(terms)) {
    begins[term.charCodeAt(0)] = 1
    const begin = beginAt(term, 0, words)
    const same = table.get(begin)
    if (same) same.push(term)
    else table.set(begin, [term])
  }
  return {begins, words, terms: table}
}

function beginAt(text: string, at: number, words: boolean): number {
  return words ? (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1) : text.charCodeAt(at)
}

/** Which terms a text holds, in one pass. */
function termsIn(text: string, {begins, words, terms}: TermTable): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = words ? 1 : 0; at < text.length; at = words ? text.indexOf(' ', at) + 1 || text.length : at + 1) {
    const same = begins[text.charCodeAt(at)] ? terms.get(beginAt(text, at, words)) : undefined
    if (same) for (const term of same) if (text.startsWith(term, at)) found.add(term)
  }
  return found
}

/** The words of a text in lower case: `[a-z][a-z0-9-]{1,40}` and numbers of two digits or more, by their stems. */
function wordsOf(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase()
  const printed = new Set<string>()
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at)
    if (!isLetter(unit) && !isDigit(unit)) continue
    const end = isLetter(unit) ? wordEnd(lower, at) : numberEnd(lower, at)
    if (end - at < 2) continue
    printed.add(lower.slice(at, end))
    at = end - 1
  }
  const words = new Set<string>()
  for (const word of printed)
    if ((word.length > 3 || !word.includes('-') || /\d/.test(word)) && !COMMON.has(word)) words.add(stem(word))
  return words
}

const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

function wordEnd(text: string, start: number): number {
  let at = start + 1
  for (; at - start <= 40; at++) {
    const unit = text.charCodeAt(at)
    if (!isLetter(unit) && !isDigit(unit) && unit !== 0x2d) break
  }
  return at
}

function numberEnd(text: string, start: number): number {
  const end = digitsEnd(text, start, 6)
  if (end - start < 2 || text.charCodeAt(end) !== 0x2e) return end
  const fraction = digitsEnd(text, end + 1, 4)
  return fraction > end + 1 ? fraction : end
}

function digitsEnd(text: string, start: number, most: number): number {
  let at = start
  while (at - start < most && isDigit(text.charCodeAt(at))) at++
  return at
}

const ENDINGS = ['ies', 'ing', 'ed', 'es', 'ly', 's'] as const

/** A word of six letters or more without its ending, the longest of them. */
function stem(word: string): string {
  const ending = word.length > 5 ? ENDINGS.find((one) => word.endsWith(one)) : undefined
  return ending ? word.slice(0, -ending.length) : word
}

/** Each two Han characters that stand together, as one number. */
function visitPairs(text: string, visit: (pair: number) => void): void {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isHan = (classAt(text, at) & HAN) !== 0
    if (isHan && before > 0) visit((before << 16) | unit)
    before = isHan ? unit : 0
  }
}
