import type {Lang} from '../model/document.ts'
import {academicTerms} from '../text/academic-terms.ts'
import {bilingualTerms, generalTerms} from '../text/bilingual-terms.ts'
import {type WordTable, wordTableOf} from '../text/word-table.ts'

/** Terms of a text that the bilingual tables hold. */
export interface Concepts {
  /** English stems met; in a Chinese text those of which a translation is met. */
  readonly stems: ReadonlySet<string>
  /** Chinese terms met; in an English text those that translate a stem met. */
  readonly terms: ReadonlySet<string>
}

/** Stems shorter than this stand for a whole word: `war` is no `warm`. */
const WHOLE = 5

/** What finds the terms of a text, in one pass over it. */
type Reader = (text: string, lang: Lang) => Concepts
type Rows = ReadonlyArray<readonly [en: string, zh: ReadonlyArray<string>]>

/** By the words that tell one claim from another. */
export const conceptsOf: Reader = readerOf([...bilingualTerms, ...generalTerms])

/** By those and the words of any field, which tell whether one sentence renders another. */
export const allConceptsOf: Reader = readerOf([...bilingualTerms, ...generalTerms, ...academicTerms])

function readerOf(rows: Rows): Reader {
  const translations = new Map<string, Set<string>>()
  const stemsOf = new Map<string, Set<string>>()
  for (const [en, zh] of rows)
    for (const term of zh) {
      if (!translations.has(en)) translations.set(en, new Set())
      translations.get(en)!.add(term)
      if (!stemsOf.has(term)) stemsOf.set(term, new Set())
      stemsOf.get(term)!.add(en)
    }
  const zhTerms = wordTableOf([...stemsOf.keys()].map((term) => [term, term]))
  const readEnglish = englishReader(translations)
  return (text, lang) => (lang === 'zh' ? chineseConcepts(text, zhTerms, stemsOf) : readEnglish(text))
}

function chineseConcepts(
  text: string,
  zhTerms: WordTable<string>,
  stemsOf: ReadonlyMap<string, ReadonlySet<string>>,
): Concepts {
  const terms = new Set<string>()
  const stems = new Set<string>()
  for (let at = 0; at < text.length; at++) {
    const hit = zhTerms.at(text, at)
    if (!hit) continue
    terms.add(hit.word)
    for (const stem of stemsOf.get(hit.word)!) stems.add(stem)
    if (hit.word.length > 1) at += hit.word.length - 1
  }
  return {stems, terms}
}

function englishReader(translations: ReadonlyMap<string, ReadonlySet<string>>): (text: string) => Concepts {
  const phrases = [...translations.keys()].filter((stem) => stem.includes(' '))
  const longest = Math.max(...[...translations.keys()].map(({length}) => length))
  const stemOf = (word: string): string | undefined => {
    const bare = word.replace(/(?<=[a-z]{2})s$/, '')
    if (translations.has(word)) return word
    if (translations.has(bare)) return bare
    for (let length = Math.min(longest, word.length); length >= WHOLE - 1; length--) {
      const stem = word.slice(0, length)
      // A stem that is cut off (polic-, stud-) is a stem however short.
      if (translations.has(stem) && (length >= WHOLE || /[^aeiouy]$/.test(stem))) return stem
    }
    return undefined
  }
  return (text) => {
    const lower = text.toLowerCase()
    const stems = new Set<string>()
    for (const [word] of lower.matchAll(/[a-z][a-z.]{0,30}/g)) {
      const stem = stemOf(word)
      if (stem !== undefined) stems.add(stem)
    }
    for (const phrase of phrases) if (lower.includes(phrase)) stems.add(phrase)
    const terms = new Set<string>()
    for (const stem of stems) for (const term of translations.get(stem)!) terms.add(term)
    return {stems, terms}
  }
}
