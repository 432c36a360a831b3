import type {Reference} from '../model/document.ts'
import {lettersOf} from '../text/letters.ts'

/** What of an entry tells which work it is. */
export interface Work {
  readonly reference: Reference
  /** Alike in two entries only where they are the same: the DOI, the whole text. */
  readonly keys: ReadonlyArray<string>
  /** Letters and digits of the title, or of the whole text where it has none. */
  readonly plain: string
  readonly titled: boolean
  /** Letters and digits of the whole text. */
  readonly whole: string
  readonly doi: string
}

/** What tells two works apart whose titles are alike. */
export interface WorkDetails {
  /** Figures and series numbers of the title: `2`, `ii`. */
  readonly figures: string
  /** First author, folded; empty where none was read. */
  readonly author: string
  readonly year: number | null
  readonly container: string
  readonly pages: string
  readonly volume: string
  readonly link: string
}

export function workOf(reference: Reference): Work {
  const {csl} = reference
  const doi = stringOf(csl?.DOI)
    .toLowerCase()
    .replace(/[.,;]$/, '')
  const whole = lettersOf(reference.raw ?? '')
  const plain = lettersOf(stringOf(csl?.title))
  return {
    reference,
    keys: [...(whole.length > 20 ? [`raw:${whole}`] : []), ...(doi ? [`doi:${doi}`] : [])],
    plain: plain || whole,
    titled: plain !== '',
    whole,
    doi,
  }
}

export function detailsOf({reference: {csl}}: Work): WorkDetails {
  return {
    figures: (
      stringOf(csl?.title).match(
        /\d{1,6}|\b[IVX]{1,5}\b|[一二三四五六七八九十]{1,20}(?=[章节篇部)）])|[上中下](?=[册篇卷)）]|$)/g,
      ) ?? []
    ).join(' '),
    author: firstAuthor(csl?.author),
    year: yearOf(csl?.issued) ?? null,
    container: lettersOf(stringOf(csl?.['container-title'])),
    pages: stringOf(csl?.page),
    volume: `${stringOf(csl?.volume)}/${stringOf(csl?.issue)}`,
    link: stringOf(csl?.URL).replace(/^https?:\/\/(?:www\.)?|[/.]$/g, ''),
  }
}

const stringOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

function firstAuthor(authors: unknown): string {
  const first: unknown = Array.isArray(authors) ? authors[0] : undefined
  if (typeof first !== 'object' || first === null) return ''
  const {family, literal} = first as {family?: unknown; literal?: unknown}
  return lettersOf(stringOf(family) || stringOf(literal))
}

function yearOf(issued: unknown): number | undefined {
  const parts = (issued as {'date-parts'?: unknown} | undefined)?.['date-parts']
  const year: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined
  return typeof year === 'number' ? year : Number(year) || undefined
}
