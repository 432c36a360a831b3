import type {Certain} from './certain.ts'
import {type Draft, setField, setText, trimmed} from './draft.ts'
import {type Head, readHead} from './head.ts'
import {namedPart, placeInside, readImprint, readMarkedPart} from './imprint.ts'
import {likeAuthors, readPersons} from './persons.ts'
import {isPlace} from './places.ts'
import {cutSerial, setSerial} from './serial.ts'
import {partsOf} from './stops.ts'
import {readTitle, setVolume} from './title.ts'
import {findTypeMarks, type TypeMark, typeMarks} from './type-marks.ts'

/**
 * Read a reference of GB/T 7714 (2015, 2025, and the paired marks of 1999 to 2005).
 *
 *     authors. title: number[M]//editors. host: volume. edition. place: publisher, year: pages[accessed]. address.
 *     ~~~~~~~~~~~~~~~~~~~~~~ head  ~~~~~~~~~~~~~~ host  ~~~~~~~~~~ imprint
 */
export function readMarked(draft: Draft, plain: string, {rest, start}: Certain): void {
  const marks = findTypeMarks(plain).filter((mark) => mark.start >= start)
  const mark = marks[0]
  const strokes = hostStrokes(rest, start)
  const headEnd = mark ? mark.start : strokes
  for (const {start, end} of marks) draft.known.push({start, end})
  const code = mark?.code ?? ''
  const head = mark ? readHead(rest, start, headEnd) : withoutTail(draft, rest, readHead(rest, start, headEnd))
  setHead(draft, rest, head, code)
  const tail = mark ? mark.end : headEnd
  const host = hostStart(rest, tail, marks[1])
  if (mark?.carrier) setField(draft, 'medium', mark.carrier, mark, 1)
  const type = typeOf(code, host !== undefined, marks[1]?.code)
  setField(draft, 'type', type, mark ?? {start, end: start}, mark ? 0.98 : 0.6)
  if (host !== undefined) readHost(draft, rest, host, marks[1], code)
  else readTail(draft, rest, tail, code)
  const container = String(draft.csl['container-title'] ?? '')
  if (!mark && /论文集|研讨会|会议|年会|\b(?:Proceedings|Conference|Symposium|Workshop|Congress)\b/i.test(container))
    draft.csl.type = 'paper-conference'
}

/** Translators behind a title that no mark ends: `沙洲. 周恒, 译//…`. */
function withoutTail(draft: Draft, rest: string, head: Head): Head {
  const [first, ...more] = partsOf(rest, head.title.start, head.title.end)
  if (!first || more.length === 0 || !more.every((part) => readMarkedPart(draft, rest, part))) return head
  return {...head, title: first}
}

function typeOf(code: string, hosted: boolean, second: string | undefined): string {
  const pair = typeMarks[code]
  if (!pair) return hosted ? 'chapter' : 'document'
  if (code === 'A' && hosted && second === 'C') return 'paper-conference'
  return pair[hosted ? 1 : 0]
}

/** Set authors, year and title. */
function setHead(draft: Draft, plain: string, head: Head, code: string): void {
  const sure = 0.7 + 0.25 * Math.max(0, Math.min(1, head.lead))
  if (head.authors) {
    const {start, end} = head.authors
    const printed = draft.raw.slice(start, end)
    const field = /[ ,、]{0,2}[(]?(?:主编|编|编著者)[)]?$|\(?eds?\.?\)?$/i.test(plain.slice(start, end))
      ? 'editor'
      : 'author'
    readCreators(draft, plain, head.authors, field === 'editor' && !/等/.test(printed) ? 'editor' : 'author', sure)
  }
  if (head.date?.value) setField(draft, 'issued', {'date-parts': [head.date.value]}, head.date, 0.97)
  readTitle(draft, plain, head.title, code, sure)
}

/** `霍尔, 梅森著; 周恒等译`: the authors, and behind a semicolon the translators. */
export function readCreators(
  draft: Draft,
  plain: string,
  {start, end}: {start: number; end: number},
  field: 'author' | 'editor',
  sure: number,
): void {
  const text = plain.slice(start, end)
  const turn = /^(.{2,200}?(?:著|编|主编)[等]?)[;,. ] ?(.{2,80}?译)$/u.exec(text)
  if (turn) {
    const second = start + text.length - turn[2]!.length
    setField(draft, 'translator', readPersons(draft.raw.slice(second, end)), {start: second, end}, sure)
    end = start + turn[1]!.length
  }
  setField(draft, field, readPersons(draft.raw.slice(start, end)), {start, end}, sure)
}

/** Where `//` stands outside of addresses, or -1. */
function hostStrokes(rest: string, from: number): number {
  const at = rest.indexOf('//', from)
  return at < 0 ? rest.length : at
}

const hostCue = /^[ .,:;]{0,3}(?:\/\/|(?:见|载于?|收入|刊于) ?[:.]? ?(?=\S)|[Ii]n(?:[:.] ?| ))[ ,.]{0,2}/

/** Where the host document begins behind the mark: `[M]//`, `[A]. 见:`, `[C]. In:`; or a paired mark further on. */
function hostStart(rest: string, tail: number, second: TypeMark | undefined): number | undefined {
  const cue = hostCue.exec(rest.slice(tail, tail + 16))
  if (cue) return tail + cue[0].length
  if (second) return tail
  const strokes = rest.indexOf('//', tail)
  if (strokes < 0 || strokes - tail > 400) return undefined
  return tail
}

/** Editors, title and imprint of the document that holds this one. */
function readHost(draft: Draft, rest: string, from: number, second: TypeMark | undefined, code: string): void {
  let at = from
  const strokes = rest.indexOf('//', from)
  if (strokes >= 0) {
    const before = trimmed(rest, from, strokes)
    if (before.end > before.start) setHostEditors(draft, rest, before)
    at = strokes + 2
  }
  if (second && second.start > at) {
    let first = trimmed(rest, at, second.start).start
    const marked = skipMarked(draft, rest, first, second.start)
    const cue = hostCue.exec(rest.slice(marked, marked + 16))
    first = trimmed(rest, cue ? marked + cue[0].length : marked, second.start).start
    const head = readHead(rest, first, second.start)
    const comma = head.authors ? undefined : namesBefore(rest, first, second.start)
    if (head.authors) setHostEditors(draft, rest, head.authors)
    else if (comma !== undefined) setHostEditors(draft, rest, {start: first, end: comma})
    setHostTitle(draft, rest, comma === undefined ? head.title : {start: comma + 1, end: second.start})
    readTail(draft, rest, second.end, code === 'EB' ? 'EB' : 'M')
    return
  }
  const serial = cutSerial(rest, at, rest.length, {newspaper: false, dated: 'issued' in draft.csl})
  if (code === 'J' && serial.numbers) {
    setSerial(draft, rest, serial, false)
    return
  }
  const parts = partsOf(rest, at, rest.length)
  const first = parts[0]
  if (!first) return
  if (rest.slice(Math.max(0, at - 4), at).includes('//') && isImprint(rest.slice(first.start), 'editor' in draft.csl)) {
    readTail(draft, rest, at, 'M')
    return
  }
  let next = 0
  const begins = rest.slice(first.start, first.end)
  const starts = first.start - at <= 2
  const own = starts ? namedPart(rest, first) : undefined
  if (own) {
    setHostEditors(draft, rest, own.authors)
    parts[0] = own.rest
  } else if (
    starts &&
    (parts.length > 2 || (parts.length > 1 && likeAuthors(begins) >= 0.95)) &&
    likeAuthors(begins) + 0.35 > 0.4 &&
    !/:/.test(begins)
  ) {
    const third = parts[1]!
    const two = rest.slice(third.start, third.end)
    if (!/^(?:.{1,40}: ?.{2,40}, ?)?(?:1[5-9]|20)\d\d/.test(two) && !looksImprint(two)) {
      setHostEditors(draft, rest, first)
      next = 1
    }
  }
  const title = parts[next]
  if (title && starts) {
    const comma = /^[ .]*, ?(?:1[5-9]|20)\d\d/.test(rest.slice(at, at + 8))
    const text = rest.slice(title.start, title.end)
    const joined = /^(.{4,200}?), ((?:1[5-9]|20)\d\d.*)$/.exec(text)
    if (comma) {
      readTail(draft, rest, at, 'M')
      return
    }
    const placed = placeInside(rest, title.start, title.end)
    const inline =
      placed ??
      (joined && parts.length === next + 1 && !/:/.test(joined[1]!) ? title.start + joined[1]!.length : title.end)
    const eds = /^(.{2,120}?), (\d{1,2}) edition$/.exec(rest.slice(title.start, inline))
    if (eds) {
      setField(draft, 'edition', eds[2], {start: inline - eds[2]!.length - 8, end: inline}, 0.9)
      setHostTitle(draft, rest, {start: title.start, end: title.start + eds[1]!.length})
    } else setHostTitle(draft, rest, {start: title.start, end: inline})
    readTail(draft, rest, inline, code === 'N' || code === 'EB' ? code : 'M')
    return
  }
  readTail(draft, rest, at, 'M')
}

/**
 * What stands behind `//` where the title of the host was left out: `//2nd ed. Porto: Mar Press`, `//Porto: Mar Press, 2015`,
 * and behind editors `//Mar Press, 2015: 3-9`.
 */
function isImprint(text: string, edited: boolean): boolean {
  if (/^\d{1,2}(?:st|nd|rd|th)? (?:ed\b|edn\b|edition\b)/.test(text)) return true
  const placed = /^([^:\d]{2,40}): ?[^:]{2,80}, ?(?:1[5-9]|20)\d\d/.exec(text)
  if (placed && isPlace(placed[1]!)) return true
  return edited && /^[^.:\d]{2,80}, ?(?:1[5-9]|20)\d\d(?: ?: ?[\d-]{1,12})?[. ]{0,2}$/.test(text)
}

/** `李若水, 王芳, 河口论丛[M]`: where names are parted from the title by a comma, the end of the last name. */
function namesBefore(rest: string, start: number, end: number): number | undefined {
  let last: number | undefined
  for (let at = start; at < Math.min(end, start + 200); at++) {
    if (rest[at] !== ',') continue
    if (likeAuthors(rest.slice(start, at)) < 0.75) break
    last = at
  }
  return last
}

const looksImprint = (text: string): boolean =>
  (/(?:出版社|书局|书店|Press|Publish)/.test(text) && /:/.test(text)) ||
  /(?:^|[, ])(?:1[5-9]|20)\d\d[a-z]?(?:: ?[\d-]{1,12})?$/.test(text)

function setHostEditors(draft: Draft, rest: string, place: {start: number; end: number}): void {
  const names = readPersons(draft.raw.slice(place.start, place.end).replace(/[,，]?\s?eds?\.?$/i, ''))
  setField(draft, 'editor', names, trimmed(rest, place.start, place.end), 0.85)
}

function setHostTitle(draft: Draft, rest: string, place: {start: number; end: number}): void {
  const {start, end} = trimmed(rest, place.start, place.end)
  const volume =
    /(?:: ?|\( ?)((?:第 ?[\d一二三四五六七八九十]{1,4} ?[卷册辑集]|[上中下][册卷]|(?:\d{4}年)?卷|\d{4}年卷|Vol\.? ?\d{1,4}|卷 ?\d{1,4}))\)?$/i.exec(
      rest.slice(start, end),
    )
  if (volume) {
    const from = end - volume[0].length + volume[0].indexOf(volume[1]!)
    setVolume(draft, rest, {start: from, end: from + volume[1]!.length})
    setText(draft, 'container-title', trimmed(rest, start, end - volume[0].length), 0.9)
  } else setText(draft, 'container-title', {start, end}, 0.9)
}

/** What follows the title, by its type. */
function readTail(draft: Draft, rest: string, from: number, code: string): void {
  const dated = 'issued' in draft.csl
  const end = rest.length
  if (code === 'J' || code === 'N') {
    const newspaper = code === 'N'
    from = skipMarked(draft, rest, from, end)
    const cut = cutSerial(rest, from, end, {newspaper, dated})
    const parts = partsOf(rest, cut.container.start, cut.container.end)
    if (!cut.numbers && parts.length > 1) {
      setText(draft, 'container-title', parts[0]!, 0.7)
      for (const part of parts.slice(1)) setText(draft, 'note', part, 0.4)
      return
    }
    const place = /^(.{1,30}?): ?[^:]{2,60}$/.exec(rest.slice(cut.container.start, cut.container.end))
    if (place && isPlace(place[1]!)) {
      readImprint(draft, rest, cut.container.start, end, {code: 'M', body: 'publisher'})
      return
    }
    setSerial(draft, rest, cut, newspaper)
    if (cut.numbers) readRest(draft, rest, cut.end, end)
    return
  }
  readImprint(draft, rest, from, end, {code, body: code === 'EB' || code === 'OL' ? 'container-title' : 'publisher'})
}

/** Over translators printed before the journal: `周恒, 译. 水文通报(1): 85`. */
function skipMarked(draft: Draft, rest: string, from: number, to: number): number {
  const first = partsOf(rest, from, Math.min(to, from + 200))[0]
  if (!first || first.end >= to - 1 || first.end - first.start > 60) return from
  return readMarkedPart(draft, rest, first) ? first.end : from
}

/** What is left behind the numbers of a serial. */
function readRest(draft: Draft, rest: string, from: number, to: number): void {
  const left = trimmed(rest, from, to)
  if (/[\p{L}\d]/u.test(rest.slice(left.start, left.end))) setText(draft, 'note', left, 0.4)
}
