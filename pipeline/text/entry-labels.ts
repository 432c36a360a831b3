import {BLANK, classAt} from './character-classes.ts'

/** How the entries of a list are labelled; one list has one style. */
export type LabelStyle = 'square' | 'tortoise' | 'lenticular' | 'round' | 'half-round' | 'stop' | 'bare'

export interface EntryLabel {
  readonly number: number
  readonly style: LabelStyle
  /** Where the text of the entry begins: behind the label and its blanks. */
  readonly end: number
}

/** Digits, stretched or full-width ones too: `12`, `1 2`, `１２`. */
const DIGITS = '([\\d０-９](?:[ \\u3000]?[\\d０-９]){0,3})'
const GAP = '[ \\t\\u3000\\u00a0]{0,4}'

const FIGURES = '0123456789'
const WIDE = '０１２３４５６７８９'

/** What each begins with, its style and its form. */
const FORMS: ReadonlyArray<readonly [begins: string, style: LabelStyle, form: RegExp]> = [
  ['[［', 'square', new RegExp(`[[［]${GAP}${DIGITS}${GAP}[\\]］][.．:：]?${GAP}`, 'y')], // [3]  ［3］  [ 1 2 ]
  ['[［', 'square', /[[［](\d{1,3})[ \t]{0,2}(?=\p{Lu}\p{L}|\p{Lu}[.,]|\p{Script=Han})/uy], // [3 Wang   a bracket was lost
  [FIGURES, 'square', /(\d{1,3})[\]］][ \t\u3000\u00a0]{0,4}(?=\p{Lu}|\p{Script=Han})/uy], // 3] Wang
  ['〔', 'tortoise', new RegExp(`〔${GAP}${DIGITS}${GAP}〕${GAP}`, 'y')], // 〔3〕
  ['【', 'lenticular', new RegExp(`【${GAP}${DIGITS}${GAP}】${GAP}`, 'y')], // 【3】
  ['(（', 'round', new RegExp(`[(（]${GAP}${DIGITS}${GAP}[)）]${GAP}`, 'y')], // (3)
  [FIGURES, 'half-round', /(\d{1,3})[)）][ \t\u3000\u00a0]{0,4}/y], // 3)
  [FIGURES + WIDE, 'stop', /([\d０-９]{1,4})(?:[.．](?![\d./])|、)[ \t\u3000\u00a0]{0,4}/y], // 3.  3．  3、
  [FIGURES, 'bare', /(\d{1,4})(?:[ \t\u3000\u00a0]{1,8}(?=[^\d\s,.;:)\]–—-])|[ \t]{0,4}$)/y], // 3 Wang
]

/** The forms by the UTF-16 unit that they begin with. */
const BY_FIRST = new Map<number, Array<(typeof FORMS)[number]>>()
for (const form of FORMS)
  for (const first of form[0]) {
    const unit = first.charCodeAt(0)
    BY_FIRST.set(unit, [...(BY_FIRST.get(unit) ?? []), form])
  }

/** The label at an offset of a text; `null` where there is none. A label may stand alone. */
export function entryLabel(text: string, at = 0): EntryLabel | null {
  let from = at
  while (from < at + 8 && classAt(text, from) & BLANK) from++
  const forms = BY_FIRST.get(text.charCodeAt(from))
  if (!forms) return null
  for (const [, style, form] of forms) {
    form.lastIndex = from
    const match = form.exec(text)
    if (match) return {number: Number(match[1]!.normalize('NFKC').replace(/\s/g, '')), style, end: form.lastIndex}
  }
  return null
}
