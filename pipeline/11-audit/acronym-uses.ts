import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {classAt, classBefore, LETTER} from '../text/character-classes.ts'

/** Capitals in a row, and how many of them make an acronym. */
const CAPITALS = /[A-Z]{3,}/g
const LONGEST = 6
/** Uses before its explanation from which a reader would have wanted it. */
const EARLY = 2
/** Uses of an acronym that is never explained, and of the words that it stands for. */
const OFTEN = {acronym: 3, words: 2}

/** What readers of any field know, or know by no other name. */
const COMMON: ReadonlySet<string> = new Set(
  'AIDS ANOVA API APA ASCII ATP BBC BCE BMI CPU CSV DNA DOI DVD ECG EEG FAQ FAO FDA GDP GPS GPU HIV HTML HTTP IBM ICU IEEE IMF INC IQ ISBN ISO ISSN JSON LED LTD MIT MRI NASA NATO NGO NIH NSF OECD OK PCR PDF PHD RAM RNA SARS SPSS SQL TCP TV UK UN UNESCO UNICEF URL USA USB UTC WHO WTO WWW XML'.split(
    ' ',
  ),
)

/**
 * Acronyms that are used before they are explained, or never though the words they stand for are printed too, and those that are
 * explained again in the same words.
 *
 * @param explained - The places where each acronym is explained in the body, in reading order.
 */
export function acronymUses(
  document: AlignedDocument,
  explained: ReadonlyMap<string, ReadonlyArray<{readonly start: number; readonly end: number; readonly full: string}>>,
): Finding[] {
  const uses = new Map<string, number[]>()
  for (const {start, end} of document.paragraphs) {
    const words = document.text.slice(start, end)
    for (const {0: acronym, index} of words.matchAll(CAPITALS)) {
      if (acronym.length > LONGEST || COMMON.has(acronym) || !standsAlone(words, index, index + acronym.length))
        continue
      const places = uses.get(acronym)
      if (places) places.push(start + index)
      else uses.set(acronym, [start + index])
    }
  }
  const findings: Finding[] = []
  let phrases: ((acronym: string) => string | null) | null = null
  for (const [acronym, places] of uses) {
    const length = acronym.length
    const told = explained.get(acronym)
    const first = places[0]!
    const at = {start: first, end: first + length, confidence: 0.6}
    if (told) {
      const before = places.filter((place) => place < told[0]!.start).length
      if (before >= EARLY && !isExplained(document.text, acronym, told[0]!.start))
        findings.push(finding('acronym-undefined', {acronym, full: told[0]!.full, uses: before, late: true}, at))
      const again = told.find(({start}, i) => i > 0 && start - told[0]!.end > 200)
      if (again)
        findings.push(
          finding(
            'acronym-repeated',
            {acronym, full: again.full},
            {start: again.start, end: again.end, confidence: 0.6},
          ),
        )
    } else if (places.length >= OFTEN.acronym && length >= 3 && !isExplained(document.text, acronym)) {
      phrases ??= phrasesOf(document)
      const full = phrases(acronym)
      if (full !== null)
        findings.push(finding('acronym-undefined', {acronym, full, uses: places.length, late: false}, at))
    }
  }
  return findings
}

/** Whether capitals are a word of running text, perhaps in the plural, and no part of a longer code (`COVID-19`, `A/B`). */
function standsAlone(text: string, start: number, end: number): boolean {
  if (classBefore(text, start) & LETTER || /[\d./&-]/.test(text[start - 1] ?? '')) return false
  const after = text[end] === 's' ? end + 1 : end
  return (
    !isInCode(text, after) && !(text[after] === '.' && (isLetter(text, after + 1) || /\d/.test(text[after + 1] ?? '')))
  )
}

const isLetter = (text: string, at: number): boolean => (classAt(text, at) & LETTER) !== 0
const isInCode = (text: string, at: number): boolean => isLetter(text, at) || /[\d/&-]/.test(text[at] ?? '')

/** Any bracket, comma or verb beside it that may explain it, in another language or by another order of words. */
function isExplained(text: string, acronym: string, until = text.length): boolean {
  for (let at = text.indexOf(acronym); at >= 0 && at < until; at = text.indexOf(acronym, at + acronym.length)) {
    const before = text.slice(Math.max(0, at - 60), at)
    const after = text.slice(at + acronym.length, at + acronym.length + 14)
    if (/[(（][^()（）]{0,58}$/u.test(before) || /简称\s?$/u.test(before)) return true
    if (/^s?\s?(?:[(（,，:：=]|is\b|are\b|stands|was\b|即|是|为)/u.test(after)) return true
  }
  return false
}

/** The words that give an acronym by their first letters and stand together often enough; `null` where none do. */
function phrasesOf(document: AlignedDocument): (acronym: string) => string | null {
  const words: string[] = []
  for (const {start, end} of document.paragraphs)
    words.push(...(document.text.slice(start, end).match(/[A-Za-z][a-z]{2,20}|[.;:()]/g) ?? []), '.')
  const initials = words.map((word) => word[0]!.toLowerCase()).join('')
  return (acronym) => {
    const key = acronym.toLowerCase()
    const counts = new Map<string, number>()
    for (let at = initials.indexOf(key); at >= 0; at = initials.indexOf(key, at + 1)) {
      const phrase = words
        .slice(at, at + key.length)
        .join(' ')
        .toLowerCase()
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
    }
    const best = [...counts].find(([, count]) => count >= OFTEN.words)
    return best ? best[0] : null
  }
}
