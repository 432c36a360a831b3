import {classAt, HAN, LETTER, unitsAt} from '../../text/character-classes.ts'
import {languageOf} from '../../text/scripts.ts'
import type {CslItem} from '../csl-item.ts'
import {blank, readCertain} from './certain.ts'
import {type Draft, type FieldSpan, newDraft, type Stretch, setField} from './draft.ts'
import {readMarked} from './gbt7714.ts'
import {readHouseStyle} from './house.ts'
import {readFreeReference} from './model/index.ts'
import {toPlain} from './plain.ts'
import {dateOf} from './printed-dates.ts'
import {findTwin} from './twin.ts'
import {findTypeMarks} from './type-marks.ts'
import {unreadOf} from './unread.ts'

export type {FieldSpan} from './draft.ts'

/** A reference string understood. */
export interface ReadReference {
  /**
   * CSL-JSON. Under `custom`, each only where there is something to tell: `unread`, the printed words that belong to no field;
   * `translation`, the English twin of an entry that is printed in both languages, an item of its own; `CSTR`.
   */
  readonly csl: CslItem
  /** Where each field stands in the raw string, in UTF-16 code units, and how sure the reader is of it (0 to 1). */
  readonly spans: Readonly<Record<string, FieldSpan>>
  /** 0 to 1: the mean over the characters of the fields. */
  readonly confidence: number
}

/** The longest string that is read; what stands behind it is no reference. UTF-16 units. */
const LONGEST = 6000

/**
 * Read one raw reference string; `null` only where no field at all was found.
 *
 * What is certain comes first: label, addresses, dates in brackets, type marks. Then a string with a type mark or `//` goes
 * to the grammar of GB/T 7714, Chinese without one to the house styles, anything else to the model of free styles.
 */
export function readReference(raw: string, id = 'reference'): ReadReference | null {
  const text = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw
  const plain = toPlain(text)
  const twin = findTwin(plain)
  if (!twin) return readOne(text, plain, id, raw)
  const first = readOne(text.slice(0, twin.start), plain.slice(0, twin.start), id, text.slice(0, twin.start))
  const second = readOne(text.slice(twin.start, twin.end), plain.slice(twin.start, twin.end), `${id}-en`, '')
  if (!first || !second) return readOne(text, plain, id, raw)
  const custom = {...(first.csl.custom as object | undefined), translation: second.csl}
  const spans = {...first.spans, translation: {...twin, confidence: second.confidence}}
  return {...first, csl: {...first.csl, custom}, spans}
}

function readOne(text: string, plain: string, id: string, raw: string): ReadReference | null {
  const style = styleOf(text, plain)
  const draft = newDraft(text)
  if (style !== 'free') {
    const certain = readCertain(draft, plain, {marked: style === 'marked'})
    if (style === 'marked') readMarked(draft, plain, certain)
    else readHouseStyle(draft, plain, certain)
  }
  const fields = Object.keys(draft.csl).filter((field) => field !== 'type' && field !== 'medium')
  if (fields.length > 0) return finish(draft, id, raw)
  const bare = blank(plain, draft.known)
  return /[\p{L}\p{N}]/u.test(bare) ? readFree(text, plain, id, raw) : null
}

function readFree(text: string, plain: string, id: string, raw: string): ReadReference | null {
  const read = readFreeReference(text)
  if (!read) return null
  const draft: Draft = {raw: text, csl: {...read.csl}, spans: {...read.spans}, known: [...read.known]}
  const visited = /\[ ?((?:1[5-9]|20)\d\d)-(\d{1,2})-(\d{1,2}) ?\]/.exec(plain) ?? turned(plain)
  if (visited) {
    const place = {start: visited.index, end: visited.index + visited[0].length}
    setField(draft, 'accessed', {'date-parts': [dateOf(visited[1]!, visited[2], visited[3])]}, place, 0.97)
  }
  return finish(draft, id, raw)
}

/** `[11/25/2024]`, its parts in the order of `[2024-11-25]`. */
function turned(plain: string): RegExpExecArray | null {
  const found = /\[ ?(\d{1,2})\/(\d{1,2})\/(20\d\d) ?\]/.exec(plain)
  if (found) found.splice(1, 3, found[3]!, found[1]!, found[2]!)
  return found
}

/** The item with its language, and what was not read. */
function finish({raw: text, csl, spans, known}: Draft, id: string, raw: string): ReadReference {
  const {type, CSTR, ...fields} = csl
  const places = {...spans}
  delete places.type
  const unread = [...unreadOf(text, places, known), ...restOf(raw)]
  const custom = {...(CSTR ? {CSTR} : {}), ...(unread.length > 0 ? {unread} : {})}
  const language = languageOf(String(csl.title ?? csl['container-title'] ?? text)) === 'zh' ? 'zh-CN' : 'en-US'
  const item = {id, type: String(type ?? 'document'), ...fields, language}
  return {
    csl: Object.keys(custom).length > 0 ? {...item, custom} : item,
    spans: places,
    confidence: meanConfidence(Object.values(places)),
  }
}

/** What stands behind the longest string that is read. */
const restOf = (raw: string): string[] => (raw.length > LONGEST ? [raw.slice(LONGEST)] : [])

function meanConfidence(spans: ReadonlyArray<FieldSpan & Stretch>): number {
  let sum = 0
  let length = 0
  for (const {start, end, confidence} of spans) {
    sum += confidence * (end - start)
    length += end - start
  }
  return length === 0 ? 0 : Math.min(1, sum / length)
}

/** The end of a run of letters, hyphens and apostrophes. */
function wordEnd(text: string, from: number): number {
  let at = from
  while (classAt(text, at) & LETTER || text[at] === "'" || text[at] === '-') at += unitsAt(text, at)
  return at
}

/** Which reader a string goes to: one with a type mark or `//`, Chinese without one, or the rest. */
function styleOf(raw: string, plain: string): 'marked' | 'han' | 'free' {
  if (findTypeMarks(plain).length > 0 || /(?<=[^: ]|[^:] )\/\/ ?\S/.test(plain)) return 'marked'
  let han = 0
  let latin = 0
  const words = raw.replace(/(?:https?:\/\/|www\.|10\.\d{4,9}\/)\S{1,400}/g, ' ')
  for (let at = 0; at < words.length; ) {
    const classes = classAt(words, at)
    if (classes & (HAN | LETTER)) {
      if (words.charCodeAt(at) > 0x2e00) han++
      else latin++
    }
    at = classes & HAN || !(classes & LETTER) ? at + unitsAt(words, at) : wordEnd(words, at)
  }
  return han >= 2 && han > latin ? 'han' : 'free'
}
