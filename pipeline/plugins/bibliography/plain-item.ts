import {isHan, languageOf} from '../../text/scripts.ts'
import type {CslItem} from '../csl-item.ts'

/** A name as CSL-JSON has it. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly 'non-dropping-particle'?: string
  readonly 'dropping-particle'?: string
  readonly literal?: string
}

/** Fields that are names, dates and plain texts; an item that goes out holds no others. */
export const nameFields = [
  'author',
  'editor',
  'translator',
  'container-author',
  'collection-editor',
  'director',
  'composer',
  'illustrator',
  'interviewer',
  'recipient',
] as const
const dateFields = ['issued', 'accessed', 'original-date', 'event-date', 'submitted'] as const
export const textFields = [
  'language',
  'abstract',
  'archive',
  'archive_location',
  'authority',
  'call-number',
  'chapter-number',
  'citation-number',
  'citation-label',
  'collection-number',
  'collection-title',
  'container-title',
  'container-title-short',
  'DOI',
  'edition',
  'event',
  'event-place',
  'event-title',
  'genre',
  'ISBN',
  'ISSN',
  'issue',
  'jurisdiction',
  'keyword',
  'medium',
  'note',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'original-title',
  'page',
  'page-first',
  'part-number',
  'PMCID',
  'PMID',
  'publisher',
  'publisher-place',
  'section',
  'source',
  'status',
  'supplement',
  'title',
  'title-short',
  'URL',
  'version',
  'volume',
  'volume-title',
  'year-suffix',
] as const

/**
 * An item as other formats can hold it: known fields only, each text on one line, Chinese names whole, and its language
 * told, since that alone decides between 等 and et al.
 *
 * @param item - Any object; what has another shape than CSL-JSON asks for is left out.
 */
export function plainItem(item: Readonly<Record<string, unknown>>, id: string): CslItem {
  const plain: Record<string, unknown> = {id, type: typeOf(item.type)}
  for (const field of textFields) {
    const text = plainText(own(item, field))
    if (text) plain[field] = text
  }
  for (const field of nameFields) {
    const names = plainNames(own(item, field))
    if (names.length) plain[field] = names
  }
  for (const field of dateFields) {
    const date = plainDate(own(item, field))
    if (date) plain[field] = date
  }
  if (authorsAreCut(item)) plain.custom = {authorsCut: true}
  plain.language ??= languageOfItem(plain) === 'zh' ? 'zh-CN' : 'en-US'
  return plain as CslItem
}

/** The same of each of some items, under their own ids. */
export const plainItems = (items: ReadonlyArray<CslItem>): CslItem[] => items.map((item) => plainItem(item, item.id))

/** Whether an item has more authors than it names: `and others` in BibTeX, 等 or et al. where it was printed. */
export const authorsAreCut = (item: Readonly<Record<string, unknown>>): boolean => {
  const custom = own(item, 'custom')
  return custom !== null && typeof custom === 'object' && own(custom, 'authorsCut') === true
}

const own = (item: object, field: string): unknown =>
  Object.hasOwn(item, field) ? (item as Record<string, unknown>)[field] : undefined

const typeOf = (type: unknown): string =>
  typeof type === 'string' && /^[a-z]{1,20}(?:[-_][a-z]{1,20}){0,3}$/.test(type) ? type : 'document'

/** More than an abstract has; only what was made to do harm is longer. */
const LONGEST = 20_000

/** What a text in one line has none of; of surrogates also the paired ones. */
const UNPLAIN = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ud800-\udfff]|\s\s|[^\S ]/

/** One line without control characters, line and paragraph separators, lone surrogates and noncharacters. */
export function plainText(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return ''
  if (value.length <= LONGEST && !UNPLAIN.test(value)) return value.trim()
  return value
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\ufdd0-\ufdef]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A name of one part is whole, a body's or a person's: formats without another way to tell it have it as a family name. */
export function wholeNames(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const whole = {...item}
  for (const field of nameFields) {
    const names = own(item, field)
    if (Array.isArray(names))
      whole[field] = names.map((name: CslName) =>
        Object.keys(name).length === 1 && name.family !== undefined ? {literal: name.family} : name,
      )
  }
  return whole
}

function plainNames(value: unknown): CslName[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, 5000).flatMap((name): CslName[] => {
    if (typeof name === 'string') return plainName({literal: name})
    return name !== null && typeof name === 'object' ? plainName(name as CslName) : []
  })
}

function plainName(name: CslName): CslName[] {
  const parts: Record<string, string> = {}
  for (const part of ['family', 'given', 'suffix', 'non-dropping-particle', 'dropping-particle', 'literal'] as const) {
    const text = plainText(own(name, part))
    if (text) parts[part] = text
  }
  const {family, given, literal, ...more} = parts
  const whole = literal && !family && !given ? literal : wholeHanName(family, given)
  if (whole) return [{literal: whole}]
  if (!family) return given ? [{literal: given}] : []
  return [{family, ...(given ? {given} : {}), ...more}]
}

/** 王 and 芳 are 王芳, with no blank and no comma: a Chinese name is not cut. */
function wholeHanName(family = '', given = ''): string | null {
  const whole = family + given
  return whole && [...whole].every((character) => isHan(character) || character === '·') ? whole : null
}

function plainDate(value: unknown): object | null {
  if (value === null || typeof value !== 'object') return null
  const parts = own(value, 'date-parts')
  const dates = Array.isArray(parts)
    ? parts
        .slice(0, 2)
        .map(datePart)
        .filter((date) => date.length > 0)
    : []
  if (dates.length) return {'date-parts': dates}
  const literal = plainText(own(value, 'literal') ?? own(value, 'raw'))
  return literal ? {literal} : null
}

/** `[2024, 3, 2]`, cut where a part is no number or none of the calendar. */
function datePart(value: unknown): number[] {
  const numbers = (Array.isArray(value) ? value.slice(0, 3) : []).map((part) =>
    typeof part === 'number' || (typeof part === 'string' && /^\d{1,4}$/.test(part)) ? Number(part) : Number.NaN,
  )
  const limits = [9999, 12, 31]
  const wrong = numbers.findIndex((part, i) => !Number.isInteger(part) || part < (i ? 1 : 0) || part > limits[i]!)
  return wrong === -1 ? numbers : numbers.slice(0, wrong)
}

/** Chinese where what names the work is: its title, its names, its host. */
function languageOfItem(item: Readonly<Record<string, unknown>>): 'en' | 'zh' {
  const names = (Array.isArray(item.author) ? (item.author as CslName[]) : []).map(
    ({family, literal}) => family ?? literal,
  )
  return languageOf([item.title, item['container-title'], item.publisher, ...names].filter(Boolean).join(' '))
}
