import type {BibliographyEntry, BrokenBibliography} from '../../../model/document.ts'
import {plugins} from '../../citation-js.ts'
import {plainItem, plainText, wholeNames} from '../plain-item.ts'
import {stringsGrow} from './bibtex-strings.ts'
import {MOST_BYTES} from './formats.ts'
import {MOST_ENTRIES, tooLarge} from './index.ts'
import {believedNumbers, markedNumberIn, numberIn} from './numbers.ts'

/** An entry before its values are read. */
interface RawEntry {
  readonly type: string
  readonly label: string
  readonly properties: Record<string, string | number>
}

/** Read BibTeX, and biblatex. */
export function readBibtex(text: string): ReadonlyArray<BibliographyEntry> | BrokenBibliography {
  if (stringsGrow(text)) return {line: null, problem: 'long-string'}
  try {
    const entries = plugins.input.data(text as never, '@biblatex/text' as never) as unknown as RawEntry[]
    if (entries.length === 0 && text.trim()) return {line: 1, problem: 'no-bibtex'}
    if (entries.length > MOST_ENTRIES || lengthOf(entries) > 2 * MOST_BYTES) return tooLarge
    const read = plugins.input.data(
      withPlainParents(entries).map(withWholeNames) as never,
      '@biblatex/entries+list' as never,
    )
    return entriesOf(entries, read as unknown as Record<string, unknown>[])
  } catch (error) {
    return broken(error)
  }
}

const lengthOf = (entries: ReadonlyArray<RawEntry>): number =>
  entries
    .flatMap(({properties}) => Object.values(properties))
    .reduce<number>((sum, value) => sum + String(value).length, 0)

/** An entry takes what it lacks from the one that `crossref` names; that one takes nothing, as in BibTeX. */
function withPlainParents(entries: ReadonlyArray<RawEntry>): RawEntry[] {
  const parents = new Set(
    entries.flatMap(({properties: {crossref}}) => (crossref === undefined ? [] : [String(crossref)])),
  )
  const labels = new Set(entries.map(({label}) => label))
  return entries.map((entry) => {
    const {crossref, ...properties} = entry.properties
    return crossref !== undefined && (parents.has(entry.label) || !labels.has(String(crossref)))
      ? {...entry, properties}
      : entry
  })
}

/** `王 芳` is 王芳: read by the rules of Western names, its parts would change places. */
function withWholeNames(entry: RawEntry): RawEntry {
  const properties = {...entry.properties}
  for (const field of ['author', 'editor', 'translator', 'bookauthor']) {
    const names = Object.hasOwn(properties, field) ? properties[field] : undefined
    if (typeof names === 'string')
      properties[field] = names.replace(/(?<=\p{Script=Han})[ ~]{1,9}(?=\p{Script=Han})/gu, '')
  }
  return {...entry, properties}
}

function entriesOf(
  entries: ReadonlyArray<RawEntry>,
  items: ReadonlyArray<Record<string, unknown>>,
): ReadonlyArray<BibliographyEntry> {
  const numbers = believedNumbers(
    entries.map(
      ({label, properties}) =>
        numberIn([properties['citation-number'], label, properties.note, properties.annote]) ??
        markedNumberIn(properties.number),
    ),
  )
  return items.map((item, i) => {
    const {label, type, properties} = entries[i]!
    const name = plainText(label)
    return {
      name,
      number: numbers[i]!,
      raw: null,
      csl: plainItem(withoutOthers(wholeNames(withLost(item, type, properties))), name),
    }
  })
}

/**
 * What citation-js drops: the number of a standard, and that an article is one of a newspaper or a magazine. What it adds:
 * a genre in words of its own (`mathesis`).
 */
function withLost(
  read: Record<string, unknown>,
  type: string,
  {number, entrysubtype, type: kind}: RawEntry['properties'],
): Record<string, unknown> {
  const {genre: told, ...item}: Record<string, unknown> = read
  if (told !== undefined && (kind !== undefined || entrysubtype !== undefined)) item.genre = told
  if (type === 'standard' && number !== undefined && item.number === undefined)
    return {...item, number: String(number).replace(/[{}\\]/g, '')}
  const {genre, ...rest} = item
  if (type === 'newspaper' || entrysubtype === 'newspaper') return {...rest, type: 'article-newspaper'}
  return entrysubtype === 'magazine' ? {...rest, type: 'article-magazine'} : item
}

/** `Smith, J and others`: nobody is called so. */
function withoutOthers(item: Record<string, unknown>): Record<string, unknown> {
  const authors = item.author as ReadonlyArray<{readonly literal?: string}> | undefined
  if (authors?.at(-1)?.literal !== 'others') return item
  return {...item, author: authors.slice(0, -1), custom: {authorsCut: true}}
}

function broken(error: unknown): BrokenBibliography {
  const message = error instanceof Error ? error.message : ''
  if (error instanceof RangeError) return {line: null, problem: 'too-deep'}
  const line = /\bline (\d{1,9})/.exec(message)?.[1]
  const why = /expected "([a-z]{1,20})"/i.exec(message)?.[1]
  const detail = why && Object.hasOwn(tokens, why) ? {detail: tokens[why]!} : {}
  return {line: line ? Number(line) : null, problem: 'broken-entry', ...detail}
}

/** Tokens of the grammar, in signs. */
const tokens: Readonly<Record<string, string>> = {
  equals: '`=`',
  comma: '`,`',
  lbrace: '`{`',
  rbrace: '`}`',
  at: '`@`',
}
