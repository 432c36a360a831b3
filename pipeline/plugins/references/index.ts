import type {CslItem} from '../../model/document.ts'
import {languageOf} from '../../text/scripts.ts'
import {readCertain} from './certain.ts'
import {type FieldSpan, newDraft} from './draft.ts'
import {readMarked} from './gbt7714.ts'
import {readHouseStyle} from './house.ts'
import {readFreeReference} from './model/index.ts'
import {toPlain} from './plain.ts'
import {findTypeMarks} from './type-marks.ts'

/** A reference string understood. */
export interface ReadReference {
  readonly csl: CslItem
  /** Where each field stands in the raw string, in UTF-16 code units, and how sure the reader is of it. */
  readonly spans: Readonly<Record<string, FieldSpan>>
}

/** Read one raw reference string; `null` only where no field at all was found. */
export function readReference(raw: string, id = 'reference'): ReadReference | null {
  const plain = toPlain(raw)
  const style = styleOf(raw, plain)
  if (style !== 'free') {
    const draft = newDraft(raw)
    const certain = readCertain(draft, plain, {marked: style === 'marked'})
    if (style === 'marked') readMarked(draft, plain, certain)
    else readHouseStyle(draft, plain, certain)
    const {type, ...fields} = draft.csl
    if (Object.keys(fields).length > 0)
      return {
        csl: {id, type: String(type), ...fields, language: languageOf(raw) === 'zh' ? 'zh-CN' : 'en-US'},
        spans: draft.spans,
      }
  }
  const read = readFreeReference(raw)
  return (
    read && {
      csl: {id, type: 'document', ...read.csl, language: languageOf(raw) === 'zh' ? 'zh-CN' : 'en-US'},
      spans: read.spans,
    }
  )
}

/** Which reader a string goes to: one with a type mark or `//`, Chinese without one, or the rest. */
function styleOf(raw: string, plain: string): 'marked' | 'han' | 'free' {
  if (findTypeMarks(plain).length > 0 || /[^:]\/\/ ?\S/.test(plain)) return 'marked'
  let han = 0
  let latin = 0
  for (const word of raw
    .replace(/(?:https?:\/\/|www\.|10\.\d{4,9}\/)\S{1,400}/g, ' ')
    .matchAll(/\p{Script=Han}|[\p{L}][\p{L}'-]*/gu))
    if (word[0].charCodeAt(0) > 0x2e00) han++
    else latin++
  return han >= 2 && han > latin ? 'han' : 'free'
}
