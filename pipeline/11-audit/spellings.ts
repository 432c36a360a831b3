import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {classAt, LOWER, UPPER} from '../text/character-classes.ts'

/**
 * One name in several spellings: `Open AI` and `OpenAI`, `Pubmed` and `PubMed`.
 *
 * Names are Latin words with a capital inside, and runs of two capitalised words that another place prints in one. The
 * spelling that stands less often is told, once. Of ordinary words no case is compared.
 */
export function spellingVariants(document: AlignedDocument): Finding[] {
  const words = document.paragraphs.flatMap((paragraph) =>
    [...document.text.slice(paragraph.start, paragraph.end).matchAll(WORD)].map(({0: printed, index}) => ({
      printed,
      key: printed.replace(/[\s-]/g, '').toLowerCase(),
      at: index,
      paragraph,
    })),
  )
  const names = new Set(words.flatMap(({printed, key}) => (INNER.test(printed) ? [key] : [])))
  const groups = new Map<string, Map<string, {count: number; start: number}>>()
  for (const {printed, key, at, paragraph} of words) {
    if (!names.has(key)) continue
    const text = document.text.slice(paragraph.start, paragraph.end)
    if (isPartOfMore(text, at, at + printed.length) || isChart(text, at)) continue
    const group = groups.get(key) ?? new Map<string, {count: number; start: number}>()
    const one = group.get(printed)
    if (one) one.count++
    else group.set(printed, {count: 1, start: paragraph.start + at})
    groups.set(key, group)
  }
  return [...groups.values()].flatMap((group) => {
    const inner = [...group].filter(([printed]) => INNER.test(printed))
    if (group.size < 2 || inner.length === 0) return []
    const sorted = [...group].sort((a, b) => b[1].count - a[1].count || a[1].start - b[1].start)
    const [usual] = sorted[0]!
    const [odd, {start}] = sorted[1]!
    return [finding('name-variants', {usual, odd}, {start, end: start + odd.length, confidence: 0.6})]
  })
}

/** Words that may be names, and what tells a name for certain: a capital inside. */
const WORD = /\b[A-Z][a-z]{1,12}[ -]?[A-Z][A-Za-z]{1,10}\b|\b[A-Z][a-z]{3,14}\b/g
const INNER = /[a-z][A-Z]/

/** Two words in a longer name (Initiative for Open Citations), or the extension of a file or package (`OpenCitations.jl`). */
const isPartOfMore = (text: string, start: number, end: number): boolean =>
  /^(?:\.[a-z]{1,4}\b|[_(/@])/u.test(text.slice(end, end + 6)) ||
  (text.slice(start, end).includes(' ') &&
    ((text[start - 1] === ' ' &&
      /\p{Lu}[\p{L}-]{1,20}(?: (?:for|of|on|and))? $/u.test(text.slice(Math.max(0, start - 28), start))) ||
      (text[end] === ' ' && (classAt(text, end + 1) & UPPER) !== 0 && (classAt(text, end + 2) & LOWER) !== 0)))

/** Among many digits it stands in a chart that came as text: there blanks are lost. */
const isChart = (text: string, at: number): boolean =>
  (text.slice(Math.max(0, at - 40), at + 60).match(/\d/g)?.length ?? 0) > 20
