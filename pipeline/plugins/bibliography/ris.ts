import type {CslItem} from '../../model/document.ts'
import {plugins} from '../citation-js.ts'
import {plainItem} from './plain-item.ts'

/**
 * The items as RIS: https://en.wikipedia.org/wiki/RIS_(file_format)
 *
 * citation-js maps fields to tags. The lines are written here: it would break long ones in the middle of a word, and what
 * stands behind a break could then be taken for a tag of its own.
 */
export function writeRis(items: ReadonlyArray<CslItem>): string {
  const mapped = items.map((item) => withReporter(plainItem(item, item.id)))
  return toRecords('ris', mapped, {format: 'object'}).map(writeRecord).join('\n')
}

/** The plugin brings no types. */
const toRecords = plugins.output.format as unknown as (
  name: 'ris',
  items: ReadonlyArray<CslItem>,
  options: {readonly format: 'object'},
) => Array<Record<string, unknown>>

/** RIS has the author of a newspaper's article as its reporter. */
const withReporter = (item: CslItem): CslItem =>
  item.type === 'article-newspaper' && item.author ? {...item, reporter: item.author} : item

function writeRecord({TY, ...tags}: Record<string, unknown>): string {
  const lines = Object.entries(tags).flatMap(([tag, value]) =>
    [value].flat().flatMap((one) => (one === undefined || one === null ? [] : line(tag, String(one)))),
  )
  return `TY  - ${String(TY ?? 'GEN')}\n${lines.join('')}ER  - \n`
}

/** One line; two blanks before a hyphen would begin a tag. */
function line(tag: string, value: string): string[] {
  const plain = value.replace(/\s+/g, ' ').trim()
  return plain ? [`${tag}  - ${plain}\n`] : []
}
