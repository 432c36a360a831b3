import type {Lang} from '../model/document.ts'
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

const translations = new Map<string, Set<string>>()
const stemsOf = new Map<string, Set<string>>()
for (const [en, zh] of [...bilingualTerms, ...generalTerms])
  for (const term of zh) {
    if (!translations.has(en)) translations.set(en, new Set())
    translations.get(en)!.add(term)
    if (!stemsOf.has(term)) stemsOf.set(term, new Set())
    stemsOf.get(term)!.add(en)
  }
const phrases = [...translations.keys()].filter((stem) => stem.includes(' '))
const longest = Math.max(...[...translations.keys()].map(({length}) => length))
const zhTerms: WordTable<string> = wordTableOf([...stemsOf.keys()].map((term) => [term, term]))

/** The terms of a text, one pass over it. */
export function conceptsOf(text: string, lang: Lang): Concepts {
  return lang === 'zh' ? chineseConcepts(text) : englishConcepts(text)
}

function chineseConcepts(text: string): Concepts {
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

function englishConcepts(text: string): Concepts {
  const lower = text.toLowerCase()
  const stems = new Set<string>()
  for (const [word] of lower.matchAll(/[a-z][a-z.]{0,30}/g)) {
    const bare = word.replace(/(?<=[a-z]{2})s$/, '')
    if (translations.has(word)) stems.add(word)
    else if (translations.has(bare)) stems.add(bare)
    else
      for (let length = Math.min(longest, word.length); length >= WHOLE - 1; length--) {
        const stem = word.slice(0, length)
        // A stem that is cut off (polic-, stud-) is a stem however short.
        if (!translations.has(stem) || (length < WHOLE && !/[^aeiouy]$/.test(stem))) continue
        stems.add(stem)
        break
      }
  }
  for (const phrase of phrases) if (lower.includes(phrase)) stems.add(phrase)
  const terms = new Set<string>()
  for (const stem of stems) for (const term of translations.get(stem)!) terms.add(term)
  return {stems, terms}
}
