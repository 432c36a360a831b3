import type {BibliographyEntry, BrokenBibliography} from '../../../model/document.ts'
import {plugins} from '../../citation-js.ts'
import {plainItem, plainText, wholeNames} from '../plain-item.ts'
import {MOST_ENTRIES, tooLarge} from './index.ts'
import {believedNumbers, numberIn} from './numbers.ts'

type Tags = Record<string, unknown>

/** Tags of the older form of RIS, and those of today. */
const today: ReadonlyArray<readonly [older: string, tag: string]> = [
  ['A1', 'AU'],
  ['T1', 'TI'],
  ['CT', 'TI'],
  ['BT', 'T2'],
  ['JF', 'T2'],
  ['JO', 'T2'],
  ['JA', 'T2'],
  ['J1', 'T2'],
  ['J2', 'T2'],
  ['Y1', 'DA'],
  ['CP', 'IS'],
  ['L3', 'DO'],
]

/** Read RIS. Lines outside a record are passed over, as everybody does. */
export function readRis(text: string): ReadonlyArray<BibliographyEntry> | BrokenBibliography {
  const records = plugins.input.data(recordsIn(text) as never, '@ris/file' as never) as unknown as Tags[]
  if (records.length === 0 && text.trim()) return {line: 1, problem: 'no-ris'}
  if (records.length > MOST_ENTRIES) return tooLarge
  const numbers = believedNumbers(records.map(({ID, LB, N1}) => numberIn([ID, LB, N1])))
  return records.map((record, i) => {
    const name = plainText(record.ID) || `record ${i + 1}`
    return {name, number: numbers[i]!, raw: null, csl: plainItem(wholeNames(itemOf(record)), name)}
  })
}

/**
 * The lines of records, from `TY` to `ER`; citation-js throws at a tag that stands outside.
 *
 *     DA  - 2020      ✗
 *     TY  - JOUR
 *     TI  - Lists
 *     ER  -
 *     Y2  - 2021      ✗
 */
function recordsIn(text: string): string {
  let inside = false
  const lines = text.split('\n').filter((line) => {
    const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/s.exec(line.trim()) ?? []
    if (tag === 'TY' && value.trim()) inside = true
    const belongs = inside
    if (tag === 'ER') inside = false
    return belongs
  })
  return lines.join('\n')
}

function itemOf(record: Tags): Record<string, unknown> {
  const tags = {...record}
  for (const [older, tag] of today) {
    if (tags[tag] === undefined && tags[older] !== undefined) tags[tag] = tags[older]
    delete tags[older]
  }
  // Pages stand together in CSL.
  if (typeof tags.EP === 'string' && typeof tags.SP === 'string' && tags.SP !== tags.EP && !/[-–]/.test(tags.SP))
    tags.SP = `${tags.SP}-${tags.EP}`
  delete tags.EP
  // citation-js knows no author of a newspaper's article, but that of a magazine's.
  const isNews = tags.TY === 'NEWS'
  if (isNews) tags.TY = 'MGZN'
  try {
    const item = plugins.input.data(tags as never, '@ris/new+record' as never) as Record<string, unknown>
    return isNews ? {...item, type: 'article-newspaper'} : item
  } catch {
    return {title: tags.TI}
  }
}
