import {type Draft, type Stretch, setField} from './draft.ts'
import {doiEnd, linkEnd} from './model/tokens.ts'
import {dateOf} from './printed-dates.ts'

/** What is certain wherever it stands, read; and the plain string with those places blanked out. */
export interface Certain {
  /** Same length as the raw string. */
  readonly rest: string
  /** Where the reference begins behind its label. */
  readonly start: number
  readonly hasLink: boolean
}

/** Read the label, addresses, identifiers and bracketed dates of a reference. */
export function readCertain(draft: Draft, plain: string, {marked}: {readonly marked: boolean}): Certain {
  const holes: Stretch[] = []
  const start = labelEnd(plain)
  if (start > 0) draft.known.push({start: 0, end: start})
  const hasLink = readAddresses(draft, plain, start, holes)
  const rest = readDates(draft, blank(plain, holes), start, marked)
  return {rest, start, hasLink}
}

const label =
  /^ {0,2}(?:\[ ?\d{1,4} ?\][.:]? ?|\[ ?\d{1,3} {0,2}(?=\p{Script=Han}|\p{Lu}[\p{L}.,])|\d{1,3}\] ?(?=\p{Script=Han}|\p{Lu})|\( ?\d{1,3} ?\) ?(?=\D)|\d{1,3}[.、](?!\d)[ ]?(?=\S)|\d{1,3} {1,3}(?=\p{Script=Han}|\p{Lu}\p{L}{1,30}(?:[, ]|-\p{Lu}))|\d{1,3}(?=\p{Script=Han}{2,4}[.,:]))/u

/** Where the reference begins: behind `[3]`, `3.`, `(3)`, `3 `; behind `[3 ` and `3]`, which lost a bracket. */
function labelEnd(plain: string): number {
  const end = label.exec(plain.slice(0, 64))?.[0].length ?? 0
  return end < plain.length ? end : 0
}

/** The plain string with stretches blanked out, of the same length. */
export function blank(plain: string, holes: ReadonlyArray<Stretch>): string {
  if (holes.length === 0) return plain
  let out = ''
  let from = 0
  for (const {start, end} of [...holes].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    out += plain.slice(from, start) + ' '.repeat(end - start)
    from = end
  }
  return out + plain.slice(from)
}

const address = /(?:https?|ftp) ?: ?\/\/|www\.|10 ?\. ?\d{4,9}|DOI ?[:=]? ?10\/|CSTR ?: ?(?=\d)|arXiv ?: ?(?=[a-z\d])/gi

function readAddresses(draft: Draft, plain: string, start: number, holes: Stretch[]): boolean {
  let hasLink = false
  address.lastIndex = start
  for (let found = address.exec(plain); found; found = address.exec(plain)) {
    const at = found.index
    const word = found[0].toLowerCase()
    let end = -1
    if (word.startsWith('10')) {
      end = doiEnd(draft.raw, at)
      if (end > 0) {
        end = foreignEnd(draft.raw, at, end)
        setField(draft, 'DOI', bare(draft.raw, at, end), {start: at, end}, 1)
      }
    } else if (word.startsWith('doi')) {
      end = wordEnd(plain, at + word.length)
      const from = at + word.length - 3
      setField(draft, 'DOI', bare(draft.raw, from, end), {start: from, end}, 0.95)
    } else if (word.startsWith('cstr') || word.startsWith('arxiv')) {
      const from = at + word.length
      end = wordEnd(plain, from)
      const custom = word.startsWith('cstr') ? 'CSTR' : 'number'
      const value = bare(draft.raw, custom === 'number' ? at : from, end)
      if (custom === 'CSTR') setField(draft, 'CSTR', value, {start: from, end}, 1)
      else setField(draft, 'number', value, {start: at, end}, 0.9)
    } else {
      end = linkEnd(draft.raw, at)
      if (end > 0) {
        end = foreignEnd(draft.raw, at, end)
        const text = bare(draft.raw, at, end)
        const doi = /doi\.org\/(?:doi:)?(10\.\d{4,9}\/.{1,300})$/i.exec(text)
        if (doi) setField(draft, 'DOI', doi[1], {start: at, end}, 1)
        setField(draft, 'URL', text, {start: at, end}, 1)
        hasLink = true
      }
    }
    if (end < 0) continue
    holes.push(inBrackets(plain, cueStart(plain, at), end))
    address.lastIndex = end
  }
  return hasLink
}

/** With the brackets around: `[DOI: 10.1000/pr.2020.5]`. */
function inBrackets(plain: string, start: number, end: number): Stretch {
  const pair = `${plain[start - 1] ?? ''}${plain[end] ?? ''}`
  return pair === '[]' || pair === '()' ? {start: start - 1, end: end + 1} : {start, end}
}

const bare = (raw: string, from: number, to: number): string => raw.slice(from, to).replace(/\s{1,20}/g, '')

/** Han and full-width marks end an address. */
function foreignEnd(raw: string, from: number, to: number): number {
  const text = raw.slice(from, to)
  const foreign = /[\p{Script=Han}．。，；：、《》）］】［【（]/u.exec(text)
  let end = foreign ? from + foreign.index : to
  while (end > from && /[.,;:)\]\s]/.test(raw[end - 1]!)) {
    if (raw[end - 1] === ')' && raw.slice(from, end).includes('(')) break
    end--
  }
  return end
}

/** The end of a run of visible ASCII, without its closing marks. */
function wordEnd(plain: string, from: number): number {
  let end = from
  while (end < plain.length && end - from < 300 && /[\w./:;()+-]/.test(plain[end]!)) end++
  while (end > from && /[.,;:)]/.test(plain[end - 1]!)) end--
  return end
}

const cue =
  /(?:DOI|URL|网址|网址为|链接|Available(?: at| from)?|Retrieved from|arXiv|CSTR|\[DOI\]|doi\.org\/) ?[:=]? ?[:(<]? ?$/i

/** Back over `DOI:`, `URL:`, `网址：`. */
function cueStart(plain: string, at: number): number {
  const from = Math.max(0, at - 24)
  return at - (cue.exec(plain.slice(from, at))?.[0].length ?? 0)
}

const visited =
  /(?:(?:最后|最近|上次)?(?:访问|检索|引用|浏览|登录|查阅|下载|获取)(?:日期|时间|于)?(?:为|是)? ?[:,]? ?)?(?:(?:Accessed|Retrieved|Cited|Visited|Last (?:accessed|visited)|Access date)(?: on)? ?:? ?)?\[? ?((?:1[5-9]|20)\d\d)([a-z]?) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2}) ?日? ?\]?\)?(?: ?(?:最后|最近|上次)?(?:访问|检索|引用|浏览|登录|查阅|下载|获取|accessed|visited))?/gi

/** `[2025-06-01]` and `2025年6月1日访问` are dates of access, `(2023-10-18)` is a date of issue or of an update. */
function readDates(draft: Draft, plain: string, start: number, marked: boolean): string {
  const holes: Stretch[] = []
  visited.lastIndex = start
  for (const match of plain.matchAll(visited)) {
    if (match.index < start) continue
    const text = match[0]
    const end = match.index + text.length
    const says = /访问|检索|引用|浏览|登录|查阅|下载|获取|accessed|retrieved|cited|visited|access date/i.test(text)
    const open = plain[match.index - 1]
    const date = dateOf(match[1]!, match[3], match[4])
    const place = {start: match.index, end}
    const squares = /\[ ?(?:1|20)\d/.test(text) && /\]\)?$/.test(text)
    if (says || squares) {
      if (text.endsWith(')') && open !== '(' && !text.includes('(')) place.end--
      setField(draft, 'accessed', {'date-parts': [date]}, place, says ? 1 : 0.97)
      holes.push(place)
    } else if (marked && open === '(' && text.endsWith(')')) {
      if (isSerial(plain, end)) continue
      if (setField(draft, 'issued', {'date-parts': [date]}, {start: match.index, end: end - 1}, 0.97))
        holes.push({start: match.index - 1, end})
    }
  }
  const twice = /((?:1[5-9]|20)\d\d)-(\d\d)-(\d\d) ?\/ ?((?:1[5-9]|20)\d\d)-(\d\d)-(\d\d)/.exec(plain)
  if (twice && twice.index >= start) {
    const [at, end] = [twice.index, twice.index + twice[0].length]
    setField(draft, 'issued', {'date-parts': [dateOf(twice[1]!, twice[2], twice[3])]}, {start: at, end: at + 10}, 0.9)
    setField(draft, 'accessed', {'date-parts': [dateOf(twice[4]!, twice[5], twice[6])]}, {start: end - 10, end}, 0.9)
    holes.push({start: at, end})
  }
  const yearOnly = /\[ ?((?:1[5-9]|20)\d\d)[a-z]? ?\](?= ?[.,]? *$| ?[.,]? {8,})/.exec(plain)
  if (yearOnly && yearOnly.index > start) {
    const place = {start: yearOnly.index, end: yearOnly.index + yearOnly[0].length}
    const dated = 'issued' in draft.csl || /\/OL|\[EB/.test(plain) || 'URL' in draft.csl
    if (setField(draft, dated ? 'accessed' : 'issued', {'date-parts': [[Number(yearOnly[1])]]}, place, 0.8))
      holes.push(place)
  }
  return blank(plain, holes)
}

const isSerial = (plain: string, at: number): boolean => /^ ?\d/.test(plain.slice(at, at + 2))
