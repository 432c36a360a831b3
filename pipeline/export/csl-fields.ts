import type {AnnotatedDocument} from '../model/schema.ts'

type Item = NonNullable<AnnotatedDocument['references'][number]['csl']>

export interface Name {
  readonly family: string | null
  readonly given: string | null
  readonly literal: string | null
}

/** The fields of a CSL item that other formats have too, each `null` where it is missing. */
export interface CslFields {
  readonly type: string
  readonly title: string | null
  readonly container: string | null
  readonly publisher: string | null
  readonly place: string | null
  readonly volume: string | null
  readonly issue: string | null
  readonly edition: string | null
  readonly firstPage: string | null
  readonly lastPage: string | null
  readonly year: number | null
  /** ISO 8601, as precise as it is known. */
  readonly issued: string | null
  readonly accessed: string | null
  readonly doi: string | null
  readonly url: string | null
  readonly authors: ReadonlyArray<Name>
  readonly editors: ReadonlyArray<Name>
  readonly language: string | null
}

export function cslFields(item: Item): CslFields {
  const text = (name: string): string | null => {
    const value = item[name]
    const printed = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    return printed === '' ? null : printed
  }
  const [firstPage = null, lastPage = null] = (text('page') ?? '').split(/\s?[-–—~～]\s?/).map((page) => page || null)
  const issued = isoDate(item.issued)
  return {
    type: text('type') ?? 'document',
    title: text('title'),
    container: text('container-title'),
    publisher: text('publisher'),
    place: text('publisher-place'),
    volume: text('volume'),
    issue: text('issue'),
    edition: text('edition'),
    firstPage,
    lastPage,
    year: issued ? Number(issued.slice(0, 4)) : null,
    issued,
    accessed: isoDate(item.accessed),
    doi: text('DOI'),
    url: webAddress(text('URL')),
    authors: names(item.author),
    editors: names(item.editor),
    language: text('language'),
  }
}

/** Only addresses of the web: what is read from a paper is followed by nobody's script. */
const webAddress = (url: string | null): string | null => (url && /^https?:\/\/[^\s<>"]+$/i.test(url) ? url : null)

function isoDate(value: unknown): string | null {
  const parts = (value as {'date-parts'?: unknown[][]} | undefined)?.['date-parts']?.[0]
  if (!Array.isArray(parts)) return null
  const numbers = parts.slice(0, 3).map(Number)
  const [year] = numbers
  if (!Number.isInteger(year) || year! < 1 || year! > 9999) return null
  const kept = numbers.slice(1).filter((part) => Number.isInteger(part) && part >= 1 && part <= 31)
  return [String(year).padStart(4, '0'), ...kept.map((part) => String(part).padStart(2, '0'))].join('-')
}

function names(value: unknown): Name[] {
  if (!Array.isArray(value)) return []
  const field = (part: unknown): string | null => (typeof part === 'string' && part.trim() ? part.trim() : null)
  return (value as ReadonlyArray<Record<string, unknown>>)
    .map(({family, given, literal}) => ({family: field(family), given: field(given), literal: field(literal)}))
    .filter(({family, given, literal}) => family !== null || given !== null || literal !== null)
}

/** A name in one line: Chinese names without a blank. */
export function nameText({family, given, literal}: Name): string {
  if (literal) return literal
  const han = /^\p{Script=Han}/u.test(family ?? '')
  return han ? `${family ?? ''}${given ?? ''}` : [given, family].filter(Boolean).join(' ')
}
