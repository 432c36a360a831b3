import {plugins} from '../citation-js.ts'
import type {CslItem} from '../csl-item.ts'
import {authorsAreCut, type CslName, nameFields, plainItem} from './plain-item.ts'

/** A style that entries can be formatted in. */
export type EntryStyle = 'gbt7714' | 'apa' | 'vancouver'

interface StyleFacts {
  /** The number that the style prints by itself, counted from the first item. */
  readonly ownNumber: RegExp | null
  /** How the number of an entry is printed before it. */
  readonly label: (number: number) => string
}

export const entryStyles: Readonly<Record<EntryStyle, StyleFacts>> = {
  gbt7714: {ownNumber: /^\[\d{1,6}\] ?/, label: (number) => `[${number}] `}, // [1] 王芳. 题名[J]. 情报学报, 2024, 43(2): 1-9.
  vancouver: {ownNumber: /^\d{1,6}\. ?/, label: (number) => `${number}. `}, // 1. Ito K. Title. Nature. 2024;43(2):1–9.
  apa: {ownNumber: null, label: () => ''}, // Ito, K. (2024). Title. Nature, 43(2), 1–9.
}

export const isEntryStyle = (name: string): name is EntryStyle => Object.hasOwn(entryStyles, name)

/**
 * Format items, one entry each, in the order given and without numbers. `loadStyles` must have been awaited before.
 *
 * An item that the formatter cannot manage, or of which it prints nothing, gives `null`. A hundred entries take 100 to
 * 500 ms, whatever the paper costs, so nothing is formatted unless it is asked for; give many items at once.
 */
export function formatEntries(items: ReadonlyArray<CslItem>, style: EntryStyle): Array<string | null> {
  const shielded = items.map((item, i) => shieldItem(item, `i${i}`, style))
  try {
    return formatted(shielded, style)
  } catch {
    return shielded.map((item) => {
      try {
        return formatted([item], style)[0] ?? null
      } catch {
        return null
      }
    })
  }
}

function formatted(items: ReadonlyArray<object>, style: EntryStyle): Array<string | null> {
  if (items.length === 0) return []
  const options = {template: style, style, lang: 'en-US', format: 'text', nosort: true, asEntryArray: true as const}
  const entries = plugins.output.format('bibliography', items as never, options) as unknown as Array<[string, string]>
  const {ownNumber} = entryStyles[style]
  return entries.map(([, entry]) => {
    const text = unshield(entry).replace(/\s+/g, ' ').trim()
    return (ownNumber ? text.replace(ownNumber, '') : text).trim() || null
  })
}

/** What citeproc would take for markup or turn into the quotation marks of a locale: it prints as it is printed. */
const SHIELDED = '"\'“”‘’«»‹›《》〈〉「」『』<>'
const STAND_IN = 0xfdd0
const shield = (text: string): string =>
  text.replace(/["'“”‘’«»‹›《》〈〉「」『』<>]/g, (character) =>
    String.fromCharCode(STAND_IN + SHIELDED.indexOf(character)),
  )
const unshield = (text: string): string =>
  text.replace(/[\ufdd0-\ufdef]/g, (character) => SHIELDED[character.charCodeAt(0) - STAND_IN] ?? '')

/** Media of GB/T 7714: magnetic tape, disk, CD-ROM, online. */
const CARRIER = /^(?:MT|DK|CD|OL)$/

/** `note` and `custom` stay away: citeproc reads commands in notes (`publisher: …`). */
function shieldItem(item: CslItem, id: string, style: EntryStyle): object {
  const {note, abstract, keyword, medium, custom, ...plain} = plainItem(item, id)
  // Other styles print the medium in words of their own.
  const carrier = style === 'gbt7714' && typeof medium === 'string' && CARRIER.test(medium) ? {medium} : {}
  const language = String(plain.language).startsWith('zh') ? 'zh-CN' : 'en-US'
  // Authors that the source itself cut: the word stands for them, as a name. APA would put `&` before it.
  const others = authorsAreCut(item) && style !== 'apa' ? [{literal: language === 'zh-CN' ? '等' : 'et al'}] : []
  const authors = Array.isArray(plain.author) ? {author: [...plain.author, ...others]} : {}
  return shieldTexts(spelledInitials({...plain, ...authors, ...carrier, language}))
}

/** `MF` are two initials: taken for one name, it would be cut to `M`. */
function spelledInitials(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const spelled = {...item}
  for (const field of nameFields) {
    const names = spelled[field] as CslName[] | undefined
    if (names)
      spelled[field] = names.map((name) =>
        name.given !== undefined && /^\p{Lu}{2,4}$/u.test(name.given)
          ? {...name, given: [...name.given].map((initial) => `${initial}.`).join(' ')}
          : name,
      )
  }
  return spelled
}

function shieldTexts(value: unknown): object {
  const texts = (one: unknown): unknown => {
    if (typeof one === 'string') return shield(one)
    return one !== null && typeof one === 'object' ? shieldTexts(one) : one
  }
  return Array.isArray(value)
    ? value.map(texts)
    : Object.fromEntries(Object.entries(value as object).map(([field, one]) => [field, texts(one)]))
}
