import type {Abstract, Lang, LinkedDocument, Range} from '../model/document.ts'
import {MAYBE_UPPER} from '../text/character-classes.ts'
import {itemsWithin} from '../text/within.ts'
import {allConceptsOf} from './concepts.ts'

/** A clause of a Chinese abstract or a sentence of an English one: the smallest piece that a translator moves as a whole. */
export interface Passage extends Range {
  /** What it says in terms of the tables, in the words of each language. */
  readonly terms: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  /** Latin names and numbers, alike in both languages. */
  readonly names: ReadonlySet<string>
  /** In letters without white space; a Chinese character counts for 2.6. */
  readonly length: number
}

/** Characters of a Chinese clause below which it goes with its neighbour. */
const SHORT = {before: 8, own: 6}

/** The passages of an abstract, in reading order. */
export function passagesOf(document: LinkedDocument, {start, end, lang}: Abstract): Passage[] {
  const {text} = document
  return itemsWithin(document.sentences, start, end)
    .flatMap((sentence) => (lang === 'zh' ? clausesOf(text, sentence) : partsOf(text, sentence)))
    .map((range) => passageOf(text, range, lang))
}

function passageOf(text: string, {start, end}: Range, lang: Lang): Passage {
  const words = text.slice(start, end)
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0
  const {terms, stems} = allConceptsOf(words, lang)
  return {start, end, terms, stems, names: namesIn(words), length: 2.6 * han + words.replace(/\s/g, '').length - han}
}

/** 内核负责管理资源，| 其设计决定了系统的性能。 */
function clausesOf(text: string, sentence: Range): Range[] {
  const clauses: Array<{start: number; end: number}> = []
  for (const part of cut(text, sentence, /[。；，：]/gu)) {
    const last = clauses.at(-1)
    const isShort = last && (hanIn(text, last) < SHORT.before || hanIn(text, part) < SHORT.own)
    if (isShort && !/[。；]$/u.test(text.slice(last.start, last.end))) last.end = part.end
    else clauses.push({...part})
  }
  return clauses
}

const partsOf = (text: string, sentence: Range): Range[] => cut(text, sentence, /;(?=\s)/g)

function cut(text: string, {start, end}: Range, stop: RegExp): Range[] {
  const words = text.slice(start, end)
  const ends = [...words.matchAll(stop)].map(({0: mark, index}) => index + mark.length)
  return [...ends, words.length].flatMap((to, i, all) => {
    const from = all[i - 1] ?? 0
    return words.slice(from, to).trim() ? [{start: start + from, end: start + to}] : []
  })
}

const hanIn = (text: string, {start, end}: Range): number =>
  text.slice(start, end).match(/\p{Script=Han}/gu)?.length ?? 0

function namesIn(words: string): ReadonlySet<string> {
  const plain = words.normalize('NFKC')
  if (!MAY_NAME.test(plain)) return NO_NAMES
  const names = plain.matchAll(/(?<![\p{L}\d])(?:\p{Lu}\p{L}{0,20}[\p{Lu}\d][\p{L}\d-]{0,20}|\d{1,12}(?:\.\d{1,6})?)/gu)
  return new Set([...names].map(([name]) => name.toLowerCase().replace(/s$/, '')))
}
/** A first look: a figure, or two capitals in a word. */
const MAY_NAME = new RegExp(`\\d|[${MAYBE_UPPER}]\\S{0,40}[${MAYBE_UPPER}]`)
const NO_NAMES: ReadonlySet<string> = new Set()
