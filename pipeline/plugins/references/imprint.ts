import {isBodyName} from './bodies.ts'
import {type Draft, type Stretch, setField, setText, trimmed} from './draft.ts'
import {readHead} from './head.ts'
import {likeAuthors, readPersons} from './persons.ts'
import {isPlace} from './places.ts'
import {dateAt} from './printed-dates.ts'
import {partsOf} from './stops.ts'
import {setVolume} from './title.ts'

export interface ImprintOptions {
  readonly code: string
  /** Field of a body that stands alone: `ChinaXiv, 2023`. */
  readonly body: 'publisher' | 'container-title'
}

/**
 * Read what follows a title that is no article of a serial: edition, translators, place, publisher, year and pages.
 *
 *     2版. 周恒, 译. 北京: 水利出版社, 2010: 798
 *     ~~~  ~~~~~~~~  ~~~~  ~~~~~~~~~~  ~~~~  ~~~
 */
export function readImprint(draft: Draft, plain: string, from: number, to: number, options: ImprintOptions): void {
  const left = partsOf(plain, from, to)
    .filter((part) => !readMarkedPart(draft, plain, part))
    .map((part) => withoutNames(draft, plain, part, options.code))
  const at = left.findLastIndex((part) => isImprint(plain, part))
  const main = at < 0 ? left.length - 1 : at
  for (const [index, part] of left.entries()) {
    if (index === main) {
      const inside = draft.csl['container-title'] === undefined ? placeInside(plain, part.start, part.end) : undefined
      const own = trimmed(plain, part.start, inside ?? part.start)
      if (inside !== undefined && !readMarkedPart(draft, plain, own)) setText(draft, 'container-title', own, 0.8)
      readPublication(draft, plain, inside === undefined ? part : {start: inside, end: part.end}, options)
    } else if (index < main) readExtra(draft, plain, part, left[index + 1] !== undefined && index + 1 < main, options)
    else readAfter(draft, plain, part)
  }
}

/** Editors in one part with what follows, since no full stop parts behind an initial: `Marlow K. Some Press, 1999`. */
export function namedPart(plain: string, part: Stretch): {authors: Stretch; rest: Stretch} | undefined {
  if (!/\p{Lu}\. ?[\p{Lu}\d]/u.test(plain.slice(part.start, Math.min(part.end, part.start + 300)))) return undefined
  const {authors, title, date} = readHead(plain, part.start, part.end)
  if (!authors || date || likeAuthors(plain.slice(authors.start, authors.end)) < 0.95) return undefined
  return {authors, rest: title}
}

function withoutNames(draft: Draft, plain: string, part: Stretch, code: string): Stretch {
  const named = 'editor' in draft.csl ? undefined : namedPart(plain, part)
  if (!named) return part
  setField(draft, 'editor', readPersons(draft.raw.slice(named.authors.start, named.authors.end)), named.authors, 0.8)
  if (code === 'M' && 'author' in draft.csl) draft.csl.type = 'chapter'
  return named.rest
}

/** Where ` , 北京: 出版社` begins inside a part that should have ended before it. */
export function placeInside(rest: string, start: number, end: number): number | undefined {
  const text = rest.slice(start, end)
  for (const match of text.matchAll(/[,.] ?([^,.:]{2,30}): ?(?=[^\d ])/g))
    if (match.index > 2 && isPlace(match[1]!) && !isBodyName(text.slice(0, match.index))) return start + match.index
  return undefined
}

const edition =
  /^(?:(?:第 ?)?(\d{1,3}|[一二三四五六七八九十]{1,3}) ?版(?:修订本?)?|(\d{1,3}) ?(?:st|nd|rd|th)? ?(?:ed(?:ition|n)?\b\.?)(?:,? rev\.?)?|((?:\p{L}+ )?ed(?:ition|n)?\.?|[\p{L}. ]{2,20} ed(?:ition|n)?\.?)|第?((?:修订|增订|增补|影印|新|校订|重印|再|初|典藏|简体|繁体|中文|第\p{Script=Han}次修订|修订增补|最新)\p{Script=Han}{0,6}[版本])|(\p{Script=Han}{0,12}(?:影印|抄|刻|刊|排印|石印|活字|稿|点校|增补|修订)本)(?: ?版)?|(rev(?:ised|\.) ?ed(?:ition)?\.?))$/iu

const hanNumerals = new Map([...'一二三四五六七八九'].map((mark, at) => [mark, at + 1]))

/** 第三版 is 3, 2nd ed. is 2, 修订版 stays. */
function editionOf(text: string): string | undefined {
  const match = edition.exec(text)
  if (!match) return undefined
  const numeral = match[1] ?? match[2]
  if (numeral === undefined)
    return (match[4] ?? text).replace(/[ .]{1,2}(?:ed(?:ition|n)?\.?)$/i, (tail) => tail.replace(/\.$/, ''))
  if (/^\d/.test(numeral)) return numeral
  if (numeral === '十') return '10'
  if (numeral.startsWith('十')) return `1${hanNumerals.get(numeral[1]!) ?? 0}`
  return String(hanNumerals.get(numeral[0]!) ?? numeral)
}

/** A part that tells by itself what it is: an edition, translators, editors, a thesis. */
export function readMarkedPart(draft: Draft, plain: string, part: Stretch): boolean {
  const text = plain.slice(part.start, part.end)
  if (text.length > 200) return false
  const number = editionOf(text)
  const pageAlone = /^(?:pp?\. ?|第 ?|[页頁] ?)(\d{1,5}(?: ?- ?\d{1,5})?) ?[页頁]?$/.exec(text)
  if (pageAlone && !/^第 ?\d+$/.test(text)) {
    const at = part.start + text.indexOf(pageAlone[1]!)
    setText(draft, 'page', {start: at, end: at + pageAlone[1]!.length}, 0.95)
    return true
  }
  if (/^V(?:er(?:sion|\.)?)? ?\d{1,3}(?:\.\d{1,3}){0,3}$/i.test(text)) {
    setText(draft, 'version', part, 0.9)
    return true
  }
  const extent = /^(\d{1,5}) ?(?:页|頁|pp?\.?|pages)$/.exec(text)
  if (extent) {
    setField(draft, 'number-of-pages', extent[1], part, 0.9)
    return true
  }
  if (number !== undefined) return setField(draft, 'edition', number, part, 0.95) || true
  const joined = /^(.{1,40}?[版本]) (?=\p{Script=Han}{2,8}: )/u.exec(text)
  if (joined) {
    const own = editionOf(joined[1]!.trim())
    if (own !== undefined) {
      setField(draft, 'edition', own, {start: part.start, end: part.start + joined[1]!.length}, 0.8)
      return false
    }
  }
  if (
    /^[[(]?(?:博士|硕士|学士)?学位论文[\])]?$|^(?:Ph\.? ?D\.? |Doctoral |Master['’]?s )(?:thesis|dissertation)$/i.test(
      text,
    )
  ) {
    setText(draft, 'genre', trimBrackets(plain, part), 0.95)
    return true
  }
  if (/[,、 ]?译$|(?:translated|trans)\.?$|^(?:translated|trans\.) by |编译$/i.test(text) && !/年/.test(text)) {
    const names = readPersons(
      draft.raw
        .slice(part.start, part.end)
        .replace(/^(?:translated|trans\.) by |[, ]{0,9}(?:trans(?:lated)?)\.?$/i, ''),
    )
    return setField(draft, 'translator', names, part, 0.95)
  }
  if (/[,、 ]?(?:主编|编|编辑|编著)$|, ?eds?\.?$|\(eds?\.?\)$|^(?:edited by) /i.test(text) && !/\d{4}/.test(text)) {
    const names = readPersons(draft.raw.slice(part.start, part.end).replace(/^edited by |[, (]{0,9}eds?\.?\)?$/i, ''))
    return setField(draft, 'editor', names, part, 0.9)
  }
  return false
}

function trimBrackets(plain: string, {start, end}: Stretch): Stretch {
  while (start < end && /[[( ]/.test(plain[start]!)) start++
  while (end > start && /[\]) ]/.test(plain[end - 1]!)) end--
  return {start, end}
}

/** Whether a part looks like place, publisher and year. */
function isImprint(plain: string, part: Stretch): boolean {
  const text = plain.slice(part.start, part.end)
  if (/(?:^|[,;:. ]|社|局|馆)(?:1[0-9]|20)\d\d[a-z]?(?:年|版|[-.]\d|$|[:,; ])/.test(text)) return true
  const colon = text.indexOf(':')
  return (
    colon > 0 &&
    colon < 60 &&
    (isPlace(text.slice(0, colon)) || isBodyName(text.slice(colon + 1).trim()) || /出版社/.test(text))
  )
}

const pageTail =
  /(?:[:,] ?(?=(?:序|前言|附录|第\d{1,3}版自序))|[:,] ?(?:pp?\. ?|第 ?|页 ?)?|[( ]pp?\. ?|\(?(?:第|页|頁) ?)((?:(?:序|前言|附录)?[A-Z]{0,2}\d{1,5}(?:\.\d{1,3})?[a-z]?|[ivxlc]{1,8})(?: ?- ?(?:[A-Z]{0,2}\d{1,5}(?:\.\d{1,3})?|[ivxlc]{1,8}))?(?:(?: ?[,+、] ?)\d{1,5}(?: ?- ?\d{1,5})?)*) ?[页頁]?\)?$/u

/** `北京: 水利出版社, 2010: 798`, any of the parts missing. */
export function readPublication(draft: Draft, plain: string, part: Stretch, {code, body}: ImprintOptions): void {
  let {start, end} = trimmed(plain, part.start, part.end)
  const slice = (): string => plain.slice(start, end)
  const tail = (form: RegExp): RegExpExecArray | null => form.exec(plain.slice(Math.max(start, end - 120), end))
  const cutPages = (): void => {
    const match = tail(pageTail)
    if (!match) return
    const digits = match[1]!
    const isYear = /^(?:1[5-9]|20)\d\d$/.test(digits)
    const whole = end - match[0].length
    if (isYear && !/(?:1[5-9]|20)\d\d[a-z]?$/.test(plain.slice(start, whole))) return
    if (whole <= start && !/^[(第页p]/.test(match[0])) return
    if (match[0].startsWith(',') && !/页|p|\d ?- ?\d/.test(match[0])) return
    const from = whole + match[0].indexOf(digits)
    setText(draft, 'page', {start: from, end: from + digits.length}, 0.95)
    end = trimmed(plain, start, whole).end
  }
  cutPages()
  const undated = /[,;. ([]{1,3}(?:出版|发行)?(?:日期不详|无日期|年份不详|时间不详|n\.d\.)[)\]]?$/.exec(slice())
  if (undated) end = trimmed(plain, start, end - undated[0].length).end
  const noted = /((?:1[5-9]|20)\d\d)年?(?: ?: ?(?!-)([^:,]{2,12}?)|, ?((?:第 ?)?\d{1,3} ?[卷册辑冊]?))$/.exec(slice())
  if (noted) {
    const text = noted[2] ?? noted[3]!
    const own = {start: end - text.length, end}
    if (noted[3]) setVolume(draft, plain, own)
    else setText(draft, 'note', own, 0.5)
    end = trimmed(plain, start, own.start).end
  }
  const yearAt = lastYear(plain, start, end)
  if (yearAt) {
    const before = 'issued' in draft.csl
    if (!before) setField(draft, 'issued', {'date-parts': [yearAt.value]}, yearAt, 0.97)
    end = trimmed(plain, start, yearAt.start).end
    if (plain[end - 1] === '(' || plain[end - 1] === '[') end = trimmed(plain, start, end - 1).end
  }
  if (!('page' in draft.csl)) cutPages()
  if (end <= start) return
  if (code === 'P') {
    readPatentOffice(draft, plain, start, end)
    return
  }
  const extent = /, ?(\d{1,5}) ?(?:页|pp?\.?|pages)$/.exec(slice())
  if (extent) {
    setField(draft, 'number-of-pages', extent[1], {start: end - extent[0].length, end}, 0.9)
    end = trimmed(plain, start, end - extent[0].length).end
  }
  const degree =
    /[, (]{0,2}((?:博士|硕士|学士)(?:研究生)?学?位?(?:毕业)?(?:论文)|(?:Doctoral|Master['’]?s|Ph\.? ?D\.?) (?:thesis|dissertation))\)?$/i.exec(
      slice(),
    )
  if (degree) {
    const from = end - degree[0].length + degree[0].indexOf(degree[1]!)
    setText(draft, 'genre', {start: from, end: from + degree[1]!.length}, 0.95)
    end = trimmed(plain, start, end - degree[0].length).end
  }
  const colon = plain.slice(start, Math.min(end, start + 90)).indexOf(':')
  const left = colon < 0 ? '' : plain.slice(start, start + colon)
  if (colon >= 0 && left.trim() && !/--/.test(left)) {
    const place = trimBrackets(plain, trimmed(plain, start, start + colon))
    if (!unknownPlace.test(left.trim())) setText(draft, 'publisher-place', place, 0.95)
    const publisher = trimmed(plain, start + colon + 1, end)
    const name = plain.slice(publisher.start, publisher.end)
    if (archive.test(name)) {
      setText(draft, 'archive', publisher, 0.95)
      if (draft.csl['publisher-place'] !== undefined) move(draft, 'publisher-place', 'archive-place')
    } else if (!unknownPublisher.test(name)) setText(draft, 'publisher', publisher, 0.95)
    return
  }
  const only = trimmed(plain, start, end)
  if (code === 'R' && /^[A-Z][\w./-]{0,20}\d[\w./-]{0,20}$/.test(plain.slice(only.start, only.end))) {
    setText(draft, 'number', only, 0.8)
    return
  }
  const text = plain.slice(only.start, only.end)
  if (unknownPublisher.test(text) || unknownPlace.test(text)) return
  if (isPlace(text)) {
    setText(draft, 'publisher-place', only, 0.8)
    return
  }
  const swapped = /^(.{2,60}), ?([^,]{2,20})$/.exec(text)
  if (
    swapped &&
    isPlace(swapped[2]!) &&
    (isBodyName(swapped[1]!) || /出版社|Press/.test(swapped[1]!)) &&
    /\p{Script=Han}/u.test(text)
  ) {
    setText(draft, 'publisher', {start: only.start, end: only.start + swapped[1]!.length}, 0.8)
    setText(draft, 'publisher-place', trimmed(plain, only.end - swapped[2]!.length, only.end), 0.8)
    return
  }
  setText(draft, archive.test(text) ? 'archive' : preprints.test(text) ? 'publisher' : body, only, 0.85)
}

const archive = /(?:档案馆|档案室|档案处|\bArchives?)$/i
/** Servers of preprints, and repositories, are publishers. */
const preprints = /^(?:ChinaXiv|arXiv|bioRxiv|medRxiv|PsyArXiv|SSRN|ERIC|Preprints|Research Square|Zenodo|figshare)$/i

function move(draft: Draft, from: string, to: string): void {
  draft.csl[to] = draft.csl[from]
  draft.spans[to] = draft.spans[from]!
  delete draft.csl[from]
  delete draft.spans[from]
}

const unknownPlace = /^\[?(?:S\. ?l\.?|出版地不详|出版者不详|s\.l\.)\]?$/i
const unknownPublisher = /^\[?(?:s\. ?n\.?|出版者不详|出版地不详)\]?$/i

/** The year at the end of a stretch: `, 2010`, `社2010年版`, ` 1990-05-06`. */
function lastYear(plain: string, start: number, end: number): (Stretch & {value: readonly number[]}) | undefined {
  const from = Math.max(start, end - 40)
  for (let at = from; at < end; at++) {
    const code = plain.charCodeAt(at)
    if ((code !== 49 && code !== 50) || /[\d.-]/.test(at > start ? plain[at - 1]! : ' ')) continue
    const date = dateAt(plain, at)
    if (!date || date.end > end) continue
    const rest = plain.slice(date.end, end)
    if (/^ ?(?:年)?(?:版|第\d{1,2}版|印|刊)?[\])]?[ ,.;]{0,3}$/.test(rest)) {
      const value = date.date
      return {start: at, end: date.end, value}
    }
  }
  return undefined
}

/** `中国专利: CN101234567A`. */
function readPatentOffice(draft: Draft, plain: string, start: number, end: number): void {
  const text = plain.slice(start, end)
  const number = /[A-Z]{0,4} ?\d[\d./ -]{4,24}[A-Z]?\d?(?:\.[\dX])?$/.exec(text)
  if (number) {
    const place = trimmed(plain, start + number.index, end)
    setText(draft, 'number', place, 0.95)
    end = start + number.index
  }
  const office = trimmed(plain, start, end)
  if (office.end > office.start) setText(draft, 'jurisdiction', office, 0.7)
}

/** A part before the imprint: editors of the host, a meeting, a series. */
function readExtra(draft: Draft, plain: string, part: Stretch, more: boolean, {code}: ImprintOptions): void {
  const text = plain.slice(part.start, part.end)
  const like = likeAuthors(text)
  if ((like >= 0.95 || (more && like > 0.7)) && !('editor' in draft.csl) && code !== 'D') {
    setField(draft, 'editor', readPersons(draft.raw.slice(part.start, part.end)), part, 0.7)
    return
  }
  const placed = /^(.{20,300}?), ([^,]{2,30}, [^,]{2,30})$/.exec(text)
  if (placed && isPlace(placed[2]!) && (code === 'C' || code === 'Z')) {
    setText(draft, 'publisher-place', {start: part.end - placed[2]!.length, end: part.end}, 0.8)
    setText(draft, 'container-title', {start: part.start, end: part.start + placed[1]!.length}, 0.7)
    return
  }
  const volume = /^(?:卷|Vol)? ?(\d{1,4})$/.exec(text)
  if (volume) setVolume(draft, plain, part)
  else if (series.test(text) || code === 'D') setText(draft, 'collection-title', part, 0.6)
  else if (
    setText(draft, 'container-title', trimmed(plain, part.start, part.end - (/: ?卷$/.test(text) ? 1 : 0)), 0.7) &&
    code === 'M'
  )
    draft.csl.type = 'chapter'
}

const series = /丛书|文库|译丛|书系|系列|\bseries\b|lecture notes|studies in/i

/** A part behind the imprint: pages, a note. */
function readAfter(draft: Draft, plain: string, part: Stretch): void {
  const text = plain.slice(part.start, part.end)
  const page = /^(?:pp?\. ?|第 ?|页 ?)?(\d{1,5}(?: ?- ?\d{1,5})?) ?页?$/.exec(text)
  if (page) {
    const from = part.start + text.indexOf(page[1]!)
    if (/^(?:1[5-9]|20)\d\d$/.test(page[1]!)) setField(draft, 'issued', {'date-parts': [[Number(page[1])]]}, part, 0.8)
    else setText(draft, 'page', {start: from, end: from + page[1]!.length}, 0.8)
    return
  }
  setText(draft, 'note', part, 0.5)
}
