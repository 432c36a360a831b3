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

const FORMS: ReadonlyArray<readonly [LabelStyle, RegExp]> = [
  ['square', new RegExp(`[[［]${GAP}${DIGITS}${GAP}[\\]］][.．:：]?${GAP}`, 'y')], // [3]  ［3］  [ 1 2 ]
  ['square', /[[［](\d{1,3})[ \t]{0,2}(?=\p{Lu}\p{L}|\p{Lu}[.,]|\p{Script=Han})/uy], // [3 Wang   a bracket was lost
  ['square', /(\d{1,3})[\]］][ \t\u3000\u00a0]{0,4}(?=\p{Lu}|\p{Script=Han})/uy], // 3] Wang
  ['tortoise', new RegExp(`〔${GAP}${DIGITS}${GAP}〕${GAP}`, 'y')], // 〔3〕
  ['lenticular', new RegExp(`【${GAP}${DIGITS}${GAP}】${GAP}`, 'y')], // 【3】
  ['round', new RegExp(`[(（]${GAP}${DIGITS}${GAP}[)）]${GAP}`, 'y')], // (3)
  ['half-round', /(\d{1,3})[)）][ \t\u3000\u00a0]{0,4}/y], // 3)
  ['stop', /([\d０-９]{1,4})(?:[.．](?![\d./])|、)[ \t\u3000\u00a0]{0,4}/y], // 3.  3．  3、
  ['bare', /(\d{1,4})(?:[ \t\u3000\u00a0]{1,8}(?=[^\d\s,.;:)\]–—-])|[ \t]{0,4}$)/y], // 3 Wang
]

/** The label at an offset of a text; `null` where there is none. A label may stand alone. */
export function entryLabel(text: string, at = 0): EntryLabel | null {
  let from = at
  while (from < at + 8 && /[\s\u3000]/.test(text[from] ?? '')) from++
  if (!/[[［〔【(（\d０-９]/.test(text[from] ?? '')) return null
  for (const [style, form] of FORMS) {
    form.lastIndex = from
    const match = form.exec(text)
    if (match) return {number: Number(match[1]!.normalize('NFKC').replace(/\s/g, '')), style, end: form.lastIndex}
  }
  return null
}
