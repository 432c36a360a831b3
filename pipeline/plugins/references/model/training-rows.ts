import {type Label, labelIndex} from './labels.ts'
import {type Tokens, tokenise} from './tokens.ts'
import {classNumber, wordClass} from './word-classes.ts'

/** A row of the training set: a reference string, and its segments with the labels of its origin. */
export interface TrainingRow {
  readonly id: string
  readonly source: string
  readonly raw: string
  readonly seg: ReadonlyArray<readonly [label: string, text: string]>
  readonly csl: Readonly<Record<string, unknown>>
}

/** The labels of the GROBID corpus and of AnyStyle's sets, and ours. */
const labels: Readonly<Record<string, Label>> = {
  author: 'author',
  authors: 'author',
  editor: 'editor',
  translator: 'translator',
  date: 'date',
  title: 'title',
  'title-a': 'title',
  'title-j': 'journal',
  journal: 'journal',
  'title-m': 'container',
  'container-title': 'container',
  source: 'container',
  'title-s': 'series',
  'collection-title': 'series',
  volume: 'volume',
  issue: 'issue',
  page: 'page',
  pages: 'page',
  publisher: 'publisher',
  orgName: 'publisher',
  pubPlace: 'place',
  location: 'place',
  web: 'url',
  url: 'url',
  'id-doi': 'doi',
  doi: 'doi',
  'id-arxiv': 'number',
  'id-report': 'number',
  'id-?': 'number',
  'id-issn': 'number',
  'id-isbn': 'number',
  'id-pmid': 'number',
  'id-pmc': 'number',
  'id-pii': 'number',
  isbn: 'number',
  note: 'note',
  notes: 'note',
  edition: 'edition',
  genre: 'genre',
  report: 'genre',
  medium: 'genre',
  collaboration: 'author',
  director: 'author',
  producer: 'author',
  scope: 'other',
  'citation-number': 'label',
}

/** The tokens of a row and the state of each (see `Weights`), or `undefined` where the segments do not fit the string. */
export function labelRow(row: TrainingRow): {tokens: Tokens; states: Uint8Array} | undefined {
  const spans = locate(row)
  if (!spans) return undefined
  const tokens = tokenise(row.raw)
  const given: (Label | undefined)[] = []
  let next = 0
  for (let at = 0; at < tokens.count; at++) {
    while (next < spans.length && spans[next]!.end <= tokens.start[at]!) next++
    const span = spans[next]
    given.push(span && span.start < tokens.end[at]! ? span.label : undefined)
  }
  splitVolumes(tokens, given)
  nameTheRest(tokens, given)
  const states = new Uint8Array(tokens.count)
  for (let at = 0; at < tokens.count; at++)
    states[at] = 2 * labelIndex(given[at]!) + (at > 0 && given[at] === given[at - 1] ? 1 : 0)
  return {tokens, states}
}

/** Where each labelled segment stands in the string; the blanks of the segments may differ from those of the string. */
function locate({raw, seg}: TrainingRow) {
  const tags = new Set(seg.map(([tag]) => tag))
  const spans: {label: Label; start: number; end: number}[] = []
  let at = 0
  let authors = false
  for (const [tag, text] of seg) {
    let start = -1
    for (const character of text) {
      if (/\s/.test(character)) continue
      while (at < raw.length && /\s/.test(raw[at]!)) at++
      if (!raw.startsWith(character, at)) return undefined
      if (start < 0) start = at
      at += character.length
    }
    if (tag === '' || start < 0) continue
    let label = labels[tag]
    if (!label) continue
    if (tag === 'title-m' && !tags.has('title-a')) label = 'title'
    if (tag === 'container-title' && !tags.has('title')) label = 'title'
    if (tag === 'orgName' && spans.length === 0) label = 'author'
    if ((tag === 'collaboration' || tag === 'director' || tag === 'producer') && authors) label = 'other'
    if (label === 'author') authors = true
    spans.push({label, start, end: at})
  }
  return spans
}

/** A volume with its issue in one segment: `34, no. 2`, `67 (3)`; or with the year of Vancouver: `2000;355(9222)`. */
function splitVolumes(tokens: Tokens, given: (Label | undefined)[]): void {
  const {raw, start, end, count} = tokens
  const numeral = (at: number) => /^\d+$/.test(raw.slice(start[at]!, end[at]!))
  for (let at = 0; at < count; at++) {
    if (given[at] !== 'volume') continue
    if (/^(?:19|20)\d\d$/.test(raw.slice(start[at]!, end[at]!)) && /^ ?;/.test(raw.slice(end[at]!, end[at]! + 2))) {
      given[at] = 'date'
      continue
    }
    const word = raw.slice(start[at]!, end[at]!).toLowerCase()
    const cue = wordClass(word) === classNumber('issue') || issueWords.has(word)
    if (at === 0 || given[at - 1] !== 'volume') {
      if (given[at - 1] === 'issue' || (cue && at + 1 < count && given[at + 1] === 'volume')) given[at] = 'issue'
      continue
    }
    const gap = raw.slice(end[at - 1]!, start[at]!)
    const second = /^ ?[.:] ?$/.test(gap) && numeral(at) && numeral(at - 1)
    if (cue || second || gap.includes('(')) given[at] = 'issue'
  }
}
const issueWords = new Set(['n', 'suppl', 'supplement', 'h', 'special'])

/** Words that the origin left without a label: a cue goes with the segment it announces or closes, the rest is `other`. */
function nameTheRest(tokens: Tokens, given: (Label | undefined)[]): void {
  const {raw, start, end, count} = tokens
  const wordAt = (at: number) => raw.slice(start[at]!, end[at]!).toLowerCase()
  for (let at = 0; at < count; ) {
    if (given[at]) {
      at++
      continue
    }
    let stop = at
    while (stop < count && !given[stop]) stop++
    let from = at
    while (from < stop && at > 0 && (closers[given[at - 1]!] ?? nothing).has(wordAt(from)))
      given[from++] = given[at - 1]
    let to = stop
    while (to > from && stop < count && (openers[given[stop]!] ?? nothing).has(wordAt(to - 1)))
      given[--to] = given[stop]
    for (let k = from; k < to; k++) given[k] = 'other'
    at = stop
  }
}
const nothing: ReadonlySet<string> = new Set()
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that close a segment of this label: `(Eds.)`, `320 pp.`. */
const closers: Partial<Record<Label, ReadonlySet<string>>> = {
  editor: words('ed eds editor editors hrsg hg dir dirs'),
  author: words('et al'),
  edition: words('ed edition edn st nd rd th'),
  page: words('pp p pages s seiten'),
  volume: words('bd vols'),
  translator: words('trans transl translator translators'),
}

/** Words that announce a segment of this label: `In`, `pp.`, `edited by`. */
const openers: Partial<Record<Label, ReadonlySet<string>>> = {
  container: words('in'),
  journal: words('in'),
  title: words('in'),
  editor: words('in ed eds edited editor editors by hrsg von'),
  translator: words('trans translated by transl'),
  volume: words('vol vols volume v bd band jg tome'),
  issue: words('no nos number nr issue iss n heft'),
  page: words('p pp page pages pg s seiten seite'),
  url: words('available at from url retrieved online http https www'),
  doi: words('doi http https dx org'),
  number: words('arxiv isbn issn pmid pmcid no report'),
  genre: words('a'),
  date: words('in'),
}

/** The key under which rows of one work fall together, whatever set they come from. */
function workOf({csl, raw}: TrainingRow): string {
  const plain = (value: unknown) =>
    String(value ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]{1,200}/gu, '')
  const title = plain(csl.title)
  if (title.length >= 12) return title.slice(0, 40)
  return plain(raw.replace(/^\W{0,9}\d{0,3}\W{1,9}/, '')).slice(0, 40)
}

/**
 * The fold of each row, 0 to `folds` − 1: rows of one work are in one fold, and so are those of one source with at most
 * 200 rows, because the entries of one list look alike.
 */
export function foldsOf(rows: ReadonlyArray<TrainingRow>, folds: number): number[] {
  const parent = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
    return at
  }
  const sizes = new Map<string, number>()
  const sourceOf = (row: TrainingRow) => row.source.replace(/#[^#]{0,20}$/, '')
  for (const row of rows) sizes.set(sourceOf(row), (sizes.get(sourceOf(row)) ?? 0) + 1)
  const keys = rows.map((row) => {
    const work = `work ${workOf(row)}`
    const from = root(work)
    const to = root(`source ${sourceOf(row)}`)
    if (sizes.get(sourceOf(row))! <= 200 && from !== to) parent.set(from, to)
    return work
  })
  return keys.map((key) => {
    let h = 7
    for (const character of root(key)) h = (Math.imul(h, 31) + character.charCodeAt(0)) | 0
    return ((h ^ (h >>> 13)) >>> 0) % folds
  })
}
