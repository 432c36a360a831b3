import {type DateParts, readDate} from './dates.ts'
import type {Segment} from './decode.ts'
import {LABELS, type Label} from './labels.ts'
import {type Name, splitNames} from './names.ts'
import {DOI, LINK, type Tokens} from './tokens.ts'

/** Where a field stands in the raw string, and how sure the reader is of it (0 to 1). */
export interface FieldSpan {
  readonly start: number
  readonly end: number
  readonly confidence: number
}

export interface ReadFields {
  readonly csl: Record<string, unknown>
  readonly spans: Record<string, FieldSpan>
}

/** A stretch of the string with its label, without the cue words and marks around it. */
interface Piece {
  readonly label: Label
  readonly start: number
  readonly end: number
  readonly text: string
  /** With its cues: `pp. 12-19`. */
  readonly whole: string
  readonly confidence: number
}

/** Make CSL-JSON fields of the labelled segments. */
export function fieldsOf(tokens: Tokens, segments: ReadonlyArray<Segment>): ReadFields {
  const pieces = segments.map((segment) => pieceOf(tokens, segment))
  const csl: Record<string, unknown> = {}
  const spans: Record<string, FieldSpan> = {}
  const set = (field: string, value: unknown, piece: Piece) => {
    if (value === undefined || value === '' || field in csl) return
    csl[field] = value
    spans[field] = {start: piece.start, end: piece.end, confidence: piece.confidence}
  }
  for (const [at, piece] of pieces.entries()) {
    const field = plainFields[piece.label]
    if (field) set(field, piece.text, piece)
    else readPiece(piece, pieces[at - 1], set)
  }
  setLinks(tokens, set)
  setNames(pieces, csl, spans)
  if (isPageOnly(csl)) rename(csl, spans, 'volume', 'page')
  if (!('title' in csl) && 'collection-title' in csl && !('container-title' in csl))
    rename(csl, spans, 'collection-title', 'title')
  return {csl: {type: typeOf(pieces, csl, tokens.raw), ...csl}, spans}
}

/** Labels whose text is the value of a field. */
const plainFields: Partial<Record<Label, string>> = {
  title: 'title',
  journal: 'container-title',
  container: 'container-title',
  publisher: 'publisher',
  place: 'publisher-place',
  series: 'collection-title',
  genre: 'genre',
}

type Set = (field: string, value: unknown, piece: Piece) => void

function readPiece(piece: Piece, before: Piece | undefined, set: Set): void {
  if (piece.label === 'date') {
    const date = readDate(piece.text)
    if (!date) return
    const visited = visit.test(piece.whole) || (before !== undefined && visit.test(before.whole.slice(-24)))
    set(visited ? 'accessed' : 'issued', {'date-parts': [date]}, piece)
  } else if (piece.label === 'volume' || piece.label === 'issue') set(piece.label, piece.text, piece)
  else if (piece.label === 'page') readPages(piece, set)
  else if (piece.label === 'edition') set('edition', /\d{1,3}/.exec(piece.text)?.[0] ?? piece.text, piece)
  else if (piece.label === 'number') readNumber(piece, set)
  else if (piece.label === 'note' || piece.label === 'other' || piece.label === 'url') {
    if (visit.test(piece.whole)) {
      const date = readDate(piece.whole.replace(/https?:\S{1,500}/g, ' '))
      if (date) set('accessed', {'date-parts': [date]}, piece)
    }
    if (piece.label === 'note') set('note', piece.text, piece)
  }
}
const visit = /\b(?:accessed|retrieved|abgerufen|consulted|zugriff|visited|viewed|cited|consulté)\b/i

function readPages(piece: Piece, set: Set): void {
  const text = piece.text.replace(/\s?[‐‑‒–—―−~～-]{1,3}\s?/g, '-').replace(/[\s.,;:]{1,5}$/, '')
  if (
    /^\d{1,5}\s?(?:pp?|pages|seiten|s)\b\.?$/i.test(text) ||
    (/^\d{1,5}$/.test(text) && /^\d{1,5}\s?\.?\s?(?:pp?|pages|seiten|s)\b/i.test(piece.whole))
  )
    set('number-of-pages', /\d{1,5}/.exec(text)![0], piece)
  else set('page', text, piece)
}

function readNumber(piece: Piece, set: Set): void {
  const {whole, text} = piece
  const isbn = /\b(97[89][-\d ]{10,14}|[\d-]{9,13}[\dXx])\b/.exec(text)
  const issn = /\b\d{4}-\d{3}[\dXx]\b/.exec(text)
  const pubmed = /PMID\D{0,3}(\d{5,9})/i.exec(whole)
  if (/issn/i.test(whole) && issn) set('ISSN', issn[0], piece)
  else if (/isbn/i.test(whole) && isbn) set('ISBN', isbn[1]!.trim(), piece)
  else if (pubmed) set('PMID', pubmed[1], piece)
  else set('number', text, piece)
}

/** Cues at the ends of a segment that are no part of its value. */
const leads: Partial<Record<Label, RegExp>> = {
  container: /^(?:in|im|dans|en)$/i,
  journal: /^in$/i,
  volume: /^(?:vols?|volume|v|bd|band|bde|tome?|jg|jahrgang)$/i,
  issue: /^(?:nos?|nr|number|issue|iss|n|heft|h)$/i,
  page: /^(?:pp?|pages?|pgs?|s|seiten?|pag)$/i,
  publisher: /^(?:by|published)$/i,
  number: /^(?:isbn|issn|pmid)$/i,
  title: /^in$/i,
}

function pieceOf(tokens: Tokens, segment: Segment): Piece {
  const {raw, start, end} = tokens
  const label = LABELS[segment.label]!
  let {from, to} = segment
  const lead = leads[label]
  if (lead)
    while (from < to - 1 && lead.test(raw.slice(start[from]!, end[from]!)) && !isLetterOfPage(tokens, from, label))
      from++
  if (label === 'volume' || label === 'issue') {
    const tail = leads[label]!
    while (to - 1 > from && tail.test(raw.slice(start[to - 1]!, end[to - 1]!))) to--
  }
  if (label === 'title' && from > segment.from && start[from]! - end[from - 1]! === 1) from = segment.from
  const first = opening(raw, start[from]!, end[to - 1]!)
  const last = closing(raw, first, end[to - 1]!, start[to] ?? raw.length, label)
  return {
    label,
    start: first,
    end: last,
    text: raw.slice(first, last).replace(/\s{1,50}/g, ' '),
    whole: raw.slice(start[segment.from]!, Math.min(raw.length, end[segment.to - 1]! + 6)),
    confidence: segment.confidence,
  }
}

/** `S3` is a page of a supplement, `S. 3` is one of a German book. */
const isLetterOfPage = ({raw, start, end}: Tokens, at: number, label: Label): boolean =>
  label === 'page' && raw.slice(start[at]!, end[at]!) === 'S' && start[at + 1] === end[at]

const pairs = new Map([
  [')', '('],
  [']', '['],
  ['”', '“'],
  ['»', '«'],
])

/** One mark to the left, where it is the partner of one inside: `“Black” boxes`, `(Re)making …`. */
function opening(raw: string, start: number, end: number): number {
  const mark = raw[start - 1]
  if (mark === undefined || end - start > 2000) return start
  for (const [close, open] of pairs) {
    if (mark !== open) continue
    const at = raw.indexOf(close, start)
    if (at >= 0 && at < end) return start - 1
  }
  return start
}

/** To the right over what belongs to the text: a closing bracket whose partner is inside, `?`, the stop of an abbreviation. */
function closing(raw: string, start: number, end: number, limit: number, label: Label): number {
  const inside = raw.slice(start, Math.min(end, start + 3000))
  let at = end
  const stop = Math.min(limit, end + 3)
  if (at < stop && raw[at] === '.' && abbreviates(inside, label)) at++
  while (at < stop) {
    const mark = raw[at]!
    const open = pairs.get(mark)
    if (open !== undefined && inside.lastIndexOf(open) > inside.lastIndexOf(mark)) at++
    else if ((mark === '?' || mark === '!') && (label === 'title' || label === 'container')) at++
    else break
  }
  return at
}

function abbreviates(inside: string, label: Label): boolean {
  if (label === 'journal' || label === 'container' || label === 'series')
    return /\.(?=\s|\p{Lu})/u.test(inside) || (/\b\p{L}{1,5}$/u.test(inside) && /\p{L}{2}\. ?\p{L}/u.test(inside))
  if (label === 'author' || label === 'editor' || label === 'translator') return /(?<![\p{L}])\p{Lu}$/u.test(inside)
  if (label === 'publisher') return /\b(?:Co|Inc|Ltd|Corp|Publ|Assoc|Univ|Soc|Acad)$/.test(inside)
  return label === 'place' ? /\b[A-Z]\.[A-Z]$|\b(?:Mass|Calif|Conn|Ill|Wash)$/.test(inside) : false
}

/** Addresses are certain wherever they stand. */
function setLinks(tokens: Tokens, set: Set): void {
  const {raw, start, end, kind} = tokens
  for (let at = 0; at < tokens.count; at++) {
    if (kind[at] !== LINK && kind[at] !== DOI) continue
    const text = raw.slice(start[at]!, end[at]!).replace(/\s{1,20}/g, '')
    const piece: Piece = {label: 'url', start: start[at]!, end: end[at]!, text, whole: text, confidence: 1}
    if (kind[at] === DOI) set('DOI', text, piece)
    else {
      const doi = /doi\.org\/(?:doi:)?(10\.\d{4,9}\/.{1,300})$/i.exec(text)
      if (doi) {
        set('DOI', doi[1], piece)
      }
      set('URL', text, piece)
    }
  }
}

function setNames(pieces: ReadonlyArray<Piece>, csl: Record<string, unknown>, spans: Record<string, FieldSpan>): void {
  for (const role of ['author', 'editor', 'translator'] as const) {
    const found = pieces.filter((piece) => piece.label === role)
    const names: Name[] = found.flatMap((piece) => splitNames(piece.text))
    if (names.length === 0) continue
    csl[role] = names
    const sure = found.reduce((sum, piece) => sum + piece.confidence, 0) / found.length
    spans[role] = {start: found[0]!.start, end: found[found.length - 1]!.end, confidence: sure}
  }
}

/** A number alone behind the day of a newspaper, or behind a publisher, is a page: `Lund Post, 2013, 20 December, 10`. */
function isPageOnly(csl: Record<string, unknown>): boolean {
  if (!('volume' in csl) || 'page' in csl || 'issue' in csl || 'edition' in csl || 'number' in csl) return false
  const day = (csl.issued as {'date-parts': ReadonlyArray<DateParts>} | undefined)?.['date-parts'][0]?.length === 3
  return day && 'container-title' in csl
}

function rename(csl: Record<string, unknown>, spans: Record<string, FieldSpan>, from: string, to: string): void {
  csl[to] = csl[from]
  delete csl[from]
  spans[to] = spans[from]!
  delete spans[from]
}

const thesis =
  /\b(?:ph\.?\s?d|doctoral|master'?s?|m\.?sc|diss(?:ertation)?|thesis|diplom\p{L}{0,10}|habil\p{L}{0,12}|thèse)\b/iu
const report =
  /\b(?:report|rep|working paper|discussion paper|technical|tech|memo(?:randum)?|arbeitspapier|white paper|arbeitsbericht)\b/i
const reports =
  /^(?:(?:policy|issue|research) (?:brief|report|paper)|working paper|technical report|discussion paper|white paper|fact sheet|grant)\b|\bpublication$/i
const meeting =
  /\b(?:proc(?:eedings)?|conf(?:erence)?|symp(?:osium)?|workshop|congress|meeting|colloqui\p{L}{2}|tagung|kongress\p{L}{0,4}|intl|ICML|NIPS|CVPR|ICCV|ACL|EMNLP|SIGMOD|VLDB|SIGGRAPH|STOC|FOCS|IJCAI|AAAI)\b/iu

/** Bodies that publish reports of their own, and houses that publish books. */
const bodies =
  /\b(?:department|agency|bureau|ministry|commission|council|government|administration|cent(?:er|re)|institutes?|organi[sz]ation|office|service|board|committee|statistics)\b/i
const presses = /\b(?:press|publish\p{L}{0,6}|verlag|books|editions?|presses|sons)\b/iu
const schools = /\b(?:universit\p{L}{1,4}|univ|college|school)\b/iu
const presented = /\b(?:presented at|poster session|symposium conducted at|annual meeting of the)\b/i
const theses =
  /\b(?:ph\. ?d\.|phd|m\. ?a\.|ma|msc|master['’]?s|doctoral|unpublished) (?:thesis|dissertation|diss\b)|\[(?:thesis|dissertation)\]/i

/** The kind of work, from the fields found and the words in them. */
function typeOf(pieces: ReadonlyArray<Piece>, csl: Record<string, unknown>, raw: string): string {
  const authors = (csl.author ?? []) as ReadonlyArray<Name>
  const ofBody = authors.length > 0 && authors.every((name) => 'literal' in name)
  const has = (label: Label) => pieces.some((piece) => piece.label === label)
  const head = raw.slice(0, 1000)
  const genre = pieces
    .filter((piece) => piece.label === 'genre')
    .map((piece) => piece.text)
    .join(' ')
  if (thesis.test(genre) || theses.test(head)) return 'thesis'
  if (report.test(genre) || reports.test(genre) || reports.test(String(csl['container-title'] ?? ''))) return 'report'
  if (/\bdata ?(?:set|base)\b/i.test(genre)) return 'dataset'
  if (/\bsoftware\b/i.test(genre)) return 'software'
  if (has('journal')) return 'article-journal'
  if (has('container')) return hosted(pieces, csl)
  if (presented.test(head) && !has('edition')) return 'paper-conference'
  const numbered = 'number' in csl && !('ISBN' in csl)
  if (has('publisher') || has('edition')) {
    const publisher = String(csl.publisher ?? '')
    const plain = !has('edition') && !has('editor') && !('volume' in csl) && !presses.test(publisher)
    if (plain && schools.test(publisher)) return ofBody ? 'report' : has('place') ? 'book' : 'thesis'
    if (plain && bodies.test(publisher) && (!has('place') || ofBody)) return 'report'
    return numbered && !('volume' in csl) ? 'report' : 'book'
  }
  if ('URL' in csl) return 'webpage'
  if (has('place') || has('editor')) return 'book'
  return numbered || (ofBody && 'title' in csl) ? 'report' : 'document'
}

/** The kind of what stands in another work: in a book, at a meeting, on a site, in a paper. */
function hosted(pieces: ReadonlyArray<Piece>, csl: Record<string, unknown>): string {
  const host = pieces.find(({label}) => label === 'container')!
  if (meeting.test(String(csl['container-title']))) return 'paper-conference'
  const told = /^in\b/i.test(host.whole)
  const imprint = 'publisher' in csl || 'editor' in csl || 'edition' in csl
  if (!told && !imprint && !('publisher-place' in csl) && !('page' in csl))
    return 'URL' in csl ? 'webpage' : 'article-journal'
  return 'publisher-place' in csl && !imprint ? 'paper-conference' : 'chapter'
}
