import {enNames} from './en-names.ts'
import type {NameIndex} from './name-index.ts'
import {zhNames} from './zh-names.ts'

export {type FoundActor, findActors} from './actors.ts'
export {indexNames, type NameIndex} from './name-index.ts'

export type NameType = 'title' | 'organisation' | 'person' | 'place' | 'economy' | 'office' | 'acronym'

/** A name printed in a text. Offsets in UTF-16 code units, half-open. */
export interface FoundName {
  readonly start: number
  readonly end: number
  /** Equals the slice. */
  readonly text: string
  readonly type: NameType
  /** The full or usual name that this one stands for, where it is known: `WHO` → `世界卫生组织`. */
  readonly canonical?: string
}

/**
 * Find the names of a text, in reading order; they do not overlap. `index` holds what the whole document defined.
 *
 * No model: a gazetteer of states and international bodies, the ends and heads of organisations, offices and titles,
 * surnames, `·` of transliterated names, capitals, and 《》. Linear in the length of the text.
 */
export function findNames(text: string, index?: NameIndex): FoundName[] {
  const han = HAN.test(text)
  const found = han ? zhNames(text) : enNames(text)
  return withoutOverlaps(index && index.aliases.size > 0 ? [...found, ...aliasesIn(text, index)] : found)
}

const HAN = /[\u3400-\u9fff]/

/** The short forms that the document defined, wherever they stand as words. */
function aliasesIn(text: string, {aliases, byFirst, mayBegin}: NameIndex): FoundName[] {
  const names: FoundName[] = []
  const done = new Map<string, number>()
  for (let at = 0; at < text.length; at++) {
    if (!mayBegin(text.charCodeAt(at))) continue
    for (const short of byFirst.get(text.charCodeAt(at))!) {
      if (!text.startsWith(short, at) || at < (done.get(short) ?? 0)) continue
      const end = at + short.length
      done.set(short, end)
      if (isLatin(text, at - 1) && isLatin(text, at)) continue
      if (isLatin(text, end) && isLatin(text, end - 1)) continue
      names.push({start: at, end, text: short, type: 'organisation', canonical: aliases.get(short)!})
    }
  }
  return names
}

const isLatin = (text: string, at: number): boolean => /[A-Za-z0-9]/.test(text[at] ?? '')

/** In order; of names that overlap the longer one stays, of equals the one found first. */
function withoutOverlaps(names: FoundName[]): FoundName[] {
  if (names.every((name, i) => i === 0 || names[i - 1]!.end <= name.start)) return names
  const sorted = names
    .map((name, i) => ({name, i}))
    .sort((a, b) => a.name.start - b.name.start || b.name.end - a.name.end || a.i - b.i)
  const kept: FoundName[] = []
  for (const {name} of sorted) {
    const last = kept.at(-1)
    if (!last || name.start >= last.end) kept.push(name)
    else if (name.end - name.start > last.end - last.start) kept[kept.length - 1] = name
  }
  return kept
}
