import {terms} from './terms.ts'

/** What of a sentence can be compared over languages. */
export interface Traits {
  readonly text: string
  /** Printed numbers, and Latin words in capitals or with them. */
  readonly tokens: ReadonlySet<string>
  /** Indices into the table of terms. */
  readonly terms: ReadonlySet<number>
  /** Length in English letters, at about 2.6 letters to a Chinese character. */
  readonly length: number
}

export function traitsOf(text: string, lang: 'en' | 'zh'): Traits {
  const plain = text.normalize('NFKC')
  const lower = plain.toLowerCase()
  const found = terms.flatMap(([zh, en], i) =>
    (lang === 'zh' ? plain.includes(zh) : en.some((stem) => startsWord(lower, stem))) ? [i] : [],
  )
  const tokens = plain.match(/\d{1,12}(?:\.\d{1,6})?|\b[A-Z][A-Za-z]{0,20}[A-Z0-9][A-Za-z0-9-]{0,20}/g) ?? []
  const han = (plain.match(/\p{Script=Han}/gu) ?? []).length
  return {text, tokens: new Set(tokens), terms: new Set(found), length: han * 2.6 + (plain.length - han)}
}

function startsWord(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
    if (at === 0 || !/[a-z]/.test(text[at - 1]!)) return true
  return false
}

/** How alike two sentences of different languages are, 0 to 1: shared tokens and terms, and lengths that agree. */
export function likeness(zh: Traits, en: Traits): number {
  const words = dice(zh.terms, en.terms)
  const length = Math.min(zh.length, en.length) / Math.max(zh.length, en.length, 1)
  const hasTokens = zh.tokens.size + en.tokens.size > 0
  const tokens = hasTokens ? dice(zh.tokens, en.tokens) : 0
  return hasTokens ? 0.45 * words + 0.3 * tokens + 0.25 * length : 0.7 * words + 0.3 * length
}

function dice(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return (2 * shared) / (a.size + b.size)
}
