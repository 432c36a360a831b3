import type {Stretch} from './draft.ts'
import {type DateParts, dateAt} from './printed-dates.ts'

/** The numbers of a serial: `2024, 43(2): 1-9`, and where each stands. */
export interface Numbers {
  /** Where reading stopped. */
  end: number
  date?: Stretch & {value: DateParts}
  volume?: Stretch
  issue?: Stretch
  page?: Stretch
}

interface Options {
  /** A bracket holds the page block: `2000-11-20(15)`. */
  readonly newspaper: boolean
  /** The year is known already, so the first number is a volume: `45(3): 1-9`. */
  readonly dated: boolean
}

const gap = /[ ,;.]{0,4}/y
const bracket = /\( ?([^()]{1,40}(?:\([^()]{1,20}\)[^()]{0,20})?) ?\)/y
const volumeCue =
  /(?:Vol(?:ume)?s?\.? ?|v\. ?|第 ?|卷 ?|[Bb]d\.? ?)(\d{1,5}|[一二三四五六七八九十百]{1,5}|[IVXLC]{1,7})(?: ?[-/] ?\d{1,4})? ?卷?(?![期号])/y
const volumeHan = /(?:第 ?)?(\d{1,4}|[一二三四五六七八九十百]{1,5}) ?(?:卷|冊|册|辑|輯)(?!第\d{1,3}期)?/y
const issueCue =
  /(?:(?:Nos?|Issue|iss|n)\.? ?|(?:总)?第 ?)(\d{1,5}(?: ?[-/、,] ?\d{1,4})?|[一二三四五六七八九十百]{1,5}) ?(?:期|号|號)?(?![版页卷])/iy
const issueHan = /(?:第 ?)?(\d{1,4}(?: ?[-/、] ?\d{1,4})?|[一二三四五六七八九十]{1,4}) ?(?:期|号|號)/y
const supplement = /(?:增刊|专刊|特刊|S|Z|Suppl(?:ement)?\.?|Special Issue|特辑|副刊)[ ]?\d{0,3}(?![\p{L}\d])/iuy
const pageCue =
  /(?=第\d{1,4}张第\d{1,3}版)|(?:(?:pp?|pages?|art(?:icle)?)\.? ?(?:No\.? ?)?(?=[\de第]))|(?:第 ?|页 ?|頁 ?)(?=\d)/iy
const pages =
  /(?:第\d{1,4}张第\d{1,3}版|\d{4,7}:\d{1,3} ?- ?\d{4,7}:\d{1,3}|\d{4}[A-Z]{2}\d{4,8}|[A-Z]{0,3}-?\d{1,7}[a-z]?|e\d{3,8}|[ivxlc]{1,8}(?![\p{L}])|[A-Z]{1,4}\d{1,4}|第\d{1,4}(?:张第\d{1,3})?(?:版|页)?)(?: ?-{1,2} ?(?:[A-Z]{0,3}-?\d{1,7}[a-z]?|[ivxlc]{1,8}))?(?: ?[,+、/;&] ?(?:[A-Z]{0,2}\d{1,6}[a-z]?)(?: ?-{1,2} ?[A-Z]{0,2}\d{1,6})?(?!\d|[(:]| ?\())*(?: ?[页頁版])?(?:\.[\d]{1,3}(?:-[\d.]{1,6})?)?/uy
const bareVolume = /[A-Z]{0,2}-?\d{1,5}(?: ?[-/] ?\d{1,4})?[A-Z]?(?![\p{L}\d])/uy
const monthDay = /(\d{1,2}) ?月 ?(\d{1,2}) ?日/y
const monthName = /(?:(\d{1,2}) )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: (\d{1,2})(?!\d))?/y
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Read the numbers from an offset on, as far as they go. */
export function readNumbers(plain: string, from: number, to: number, {newspaper, dated}: Options): Numbers {
  const found: Numbers = {end: from}
  let at = from
  for (let turn = 0; turn < 16 && at < to; turn++) {
    const stopped = plain[at] === '.' && at > from
    gap.lastIndex = at
    gap.exec(plain)
    const mark = plain.slice(at, gap.lastIndex)
    at = Math.min(gap.lastIndex, to)
    if (at >= to) break
    const colon = plain[at] === ':'
    if (colon) {
      at++
      while (at < to && plain[at] === ' ') at++
    }
    const next = step(plain, at, to, found, {newspaper, dated}, colon, mark)
    if (next < 0) break
    if (stopped && next > to) break
    at = next
    found.end = at
  }
  return found
}

function step(
  plain: string,
  at: number,
  to: number,
  found: Numbers,
  {newspaper, dated}: Options,
  colon: boolean,
  mark: string,
): number {
  const match = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at
    const result = form.exec(plain)
    return result && form.lastIndex <= to ? result : null
  }
  const spot = (result: RegExpExecArray, text: string): Stretch => {
    const start = at + result[0].indexOf(text)
    return {start, end: start + text.length}
  }
  if (!colon) {
    const date = dateAt(plain, at)
    if (date && date.end <= to && (!found.date || (found.date.value.length === 1 && date.date.length > 1))) {
      if (!found.date && !(dated && /^[(]/.test(plain.slice(date.end, date.end + 1)) && date.date.length === 1)) {
        found.date = {start: at, end: date.end, value: date.date}
        return date.end
      }
    }
    if (date && found.date && date.date[0] === found.date.value[0]) return date.end
    const day = match(monthDay)
    if (day) {
      const value = [found.date?.value[0] ?? 0, Number(day[1]), Number(day[2])] as const
      found.date = {start: at, end: monthDay.lastIndex, value}
      return monthDay.lastIndex
    }
  }
  const named = !colon && (dated || found.date) ? match(monthName) : null
  if (named) {
    const day = Number(named[1] ?? named[3] ?? 0)
    const month = months.indexOf(named[2]!) + 1
    const year = found.date?.value[0] ?? 0
    found.date = {start: at, end: monthName.lastIndex, value: day ? [year, month, day] : [year, month]}
    return monthName.lastIndex
  }
  const round = match(bracket)
  if (round) {
    const end = bracket.lastIndex
    const inside = round[1]!
    const place = spot(round, inside)
    const dateInside = dateAt(plain, place.start)
    if (
      dateInside &&
      dateInside.end === place.start + inside.trimEnd().length &&
      dateInside.date.length > 1 &&
      !found.date
    ) {
      found.date = {start: place.start, end: dateInside.end, value: dateInside.date}
      return end
    }
    if ((newspaper || (found.date && found.date.value.length === 3)) && !/期|卷|No\./.test(inside)) {
      if (found.page) return -1
      found.page = trimPlace(plain, place)
    } else if (!found.date && !dated && /^(?:1[5-9]|20)\d\d$/.test(inside.trim())) {
      const year = dateAt(plain, place.start)
      if (!year) return -1
      found.date = {...place, value: year.date}
    } else if (!found.issue && /[\dIVX增特专副]|[Ss]up/.test(inside) && inside.length < 24) {
      found.issue = issuePlace(plain, place)
    } else return -1
    return end
  }
  if (colon || found.volume || found.issue || (newspaper && dated)) {
    if (!found.page) {
      const cue = match(pageCue)
      const start = cue ? pageCue.lastIndex : at
      if (colon || cue || mark.includes(',') || newspaper) {
        pages.lastIndex = start
        const page = pages.exec(plain)
        if (page && pages.lastIndex <= to && !issueAhead(plain, at)) {
          found.page = {start, end: pages.lastIndex}
          return pages.lastIndex
        }
      }
    }
    if (colon && plain[at] === '-') return at + 1
  }
  const cuedVolume = found.volume ? null : (match(volumeHan) ?? match(volumeCue))
  if (
    cuedVolume &&
    !(volumeHan.lastIndex > at && /^第?\d+ ?期/.test(cuedVolume[0])) &&
    !/^第\d+$/.test(cuedVolume[0])
  ) {
    found.volume = spot(cuedVolume, cuedVolume[1]!)
    return at + cuedVolume[0].length
  }
  const cuedIssue = found.issue ? null : (match(issueHan) ?? match(issueCue))
  if (cuedIssue) {
    found.issue = spot(cuedIssue, cuedIssue[1]!)
    return at + cuedIssue[0].length
  }
  if (!found.issue) {
    const extra = match(supplement)
    if (extra) {
      found.issue = {start: at, end: supplement.lastIndex}
      return supplement.lastIndex
    }
  }
  const cue = found.page ? null : match(pageCue)
  if (cue) {
    const start = pageCue.lastIndex
    pages.lastIndex = start
    if (pages.exec(plain) && pages.lastIndex <= to) {
      found.page = {start, end: pages.lastIndex}
      return pages.lastIndex
    }
  }
  if (!newspaper && !colon && !found.page && !found.volume && (mark === '' || mark.includes(','))) {
    const ahead = match(/\d{1,4} ?- ?\d{1,4}(?=\.?$|[ .]{2})/y)
    if (ahead) {
      found.page = {start: at, end: at + ahead[0].length}
      return at + ahead[0].length
    }
  }
  if (newspaper && !colon && !found.page && (found.date || dated)) {
    pages.lastIndex = at
    if (pages.exec(plain) && pages.lastIndex <= to) {
      found.page = {start: at, end: pages.lastIndex}
      return pages.lastIndex
    }
  }
  if (!newspaper && !found.volume && !found.page && !colon && (found.date || dated)) {
    const range = match(/\d{1,6} ?- ?\d{2,6}(?: ?, ?\d{1,5})?(?! ?[\d(:])/y)
    if (range && !found.volume) {
      found.page = {start: at, end: at + range[0].length}
      return at + range[0].length
    }
    const volume = match(bareVolume)
    if (volume) {
      found.volume = {start: at, end: bareVolume.lastIndex}
      return bareVolume.lastIndex
    }
  }
  return -1
}

const issueAhead = (plain: string, at: number): boolean => /^(?:第 ?)?\d{1,4} ?[期号卷]/.test(plain.slice(at, at + 10))

function trimPlace(plain: string, {start, end}: Stretch): Stretch {
  while (end > start && plain[end - 1] === ' ') end--
  return {start, end}
}

/** The issue in a bracket, without 第…期 and No. */
function issuePlace(plain: string, place: Stretch): Stretch {
  const text = plain.slice(place.start, place.end)
  const inside = /^(?:总?第|No\.?|Issue) ?(.{1,20}?) ?[期号]?$/i.exec(text) ?? /^(\d{1,4}) ?[期号]$/.exec(text)
  if (!inside) return trimPlace(plain, place)
  const start = place.start + text.indexOf(inside[1]!)
  return {start, end: start + inside[1]!.length}
}
