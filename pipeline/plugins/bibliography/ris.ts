import {plugins} from '../citation-js.ts'
import type {CslItem} from '../csl-item.ts'
import {type CslName, plainItems} from './plain-item.ts'

/**
 * The items as RIS: https://en.wikipedia.org/wiki/RIS_(file_format)
 *
 * citation-js maps fields to tags. The lines are written here: it would break long ones in the middle of a word, and what
 * stands behind a break could then be taken for a tag of its own.
 *
 * @param plain - The plain items, where the caller has made them already.
 */
export function writeRis(items: ReadonlyArray<CslItem>, plain = plainItems(items)): string {
  const mapped = plain.map((item) => withReporter({...item, custom: undefined}))
  return toRecords('ris', mapped, {format: 'object'})
    .map((record, i) => writeRecord(withDay(record, mapped[i]!)))
    .join('\n')
}

/** The plugin brings no types. */
const toRecords = plugins.output.format as unknown as (
  name: 'ris',
  items: ReadonlyArray<CslItem>,
  options: {readonly format: 'object'},
) => Array<Record<string, unknown>>

/** RIS has the author of a newspaper's article as its reporter, of whom citation-js does not know that it is a name. */
const withReporter = (item: CslItem): CslItem =>
  item.type === 'article-newspaper' && item.author
    ? {
        ...item,
        reporter: (item.author as CslName[]).map(({family, given, literal}) =>
          [family ?? literal, given].filter(Boolean).join(', '),
        ),
      }
    : item

/** The day, where citation-js tells the year alone. */
function withDay(record: Record<string, unknown>, {issued}: CslItem): Record<string, unknown> {
  const [date] = (issued as {'date-parts'?: number[][]} | undefined)?.['date-parts'] ?? []
  if (record.DA !== undefined || !date?.[1]) return record
  return {...record, DA: [date[0], date[1], date[2] ?? '', ''].join('/')}
}

function writeRecord({TY, ...tags}: Record<string, unknown>): string {
  const lines = Object.entries(tags).flatMap(([tag, value]) =>
    [value].flat().flatMap((one) => (one === undefined || one === null ? [] : line(tag, String(one)))),
  )
  return `TY  - ${String(TY ?? 'GEN')}\n${lines.join('')}ER  - \n`
}

/** One line; two blanks before a hyphen would begin a tag. */
function line(tag: string, value: string): string[] {
  const plain = (/\s\s|[^\S ]/.test(value) ? value.replace(/\s+/g, ' ') : value).trim()
  return plain ? [`${tag}  - ${plain}\n`] : []
}
