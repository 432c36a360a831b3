import {isBodyName} from './bodies.ts'
import {readBrackets} from './brackets.ts'
import type {Certain} from './certain.ts'
import {type Draft, type Stretch, setField, setText, trimmed} from './draft.ts'
import {readCreators} from './gbt7714.ts'
import {readHead} from './head.ts'
import {readHouseTail} from './house-tail.ts'
import {readImprint} from './imprint.ts'
import {likeAuthors, readPersons} from './persons.ts'
import {cutSerial, setSerial} from './serial.ts'
import {partsOf} from './stops.ts'
import {readTitle} from './title.ts'

/**
 * Read a Chinese reference without a type mark.
 *
 *     周恒：《沙洲的形成》，载《水文通报》2018年第5期，第12页。          titles in 《》 or “”
 *     周恒. 沙洲的形成. 水文通报, 2018, 38(5): 12-19.                  as GB/T 7714, its mark left out
 *     周恒. (2018). 沙洲的形成. 水文通报, 38(5), 12-19.                APA in Chinese
 */
export function readHouseStyle(draft: Draft, plain: string, certain: Certain): void {
  const quoted = findQuoted(plain, certain.start)
  if (quoted.length > 0 && quoted[0]!.start - certain.start < 160 && isQuotedTitle(plain, certain.start, quoted[0]!))
    readQuotedStyle(draft, certain, quoted)
  else readPlainStyle(draft, certain)
}

interface Quoted extends Stretch {
  /** Without its marks. */
  readonly inner: Stretch
}

const opening = new Map([
  ['《', '》'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['〈', '〉'],
])

/** Titles in marks, the outermost ones only. */
function findQuoted(plain: string, from: number): Quoted[] {
  const found: Quoted[] = []
  for (let at = from; at < plain.length && found.length < 8; at++) {
    const close = opening.get(plain[at]!)
    if (!close) continue
    const end = closingOf(plain, at, close)
    if (end < 0) continue
    found.push({start: at, end: end + 1, inner: {start: at + 1, end}})
    at = end
  }
  return found
}

function closingOf(plain: string, open: number, close: string): number {
  let depth = 0
  const stop = Math.min(plain.length, open + 400)
  for (let at = open; at < stop; at++) {
    if (plain[at] === plain[open]) depth++
    else if (plain[at] === close && --depth === 0) return at
  }
  return -1
}

/** The first marks hold the title where names, a year or nothing stand before them, and a mark or a bracket behind. */
function isQuotedTitle(plain: string, start: number, {start: open, end}: Quoted): boolean {
  const before = plain.slice(start, open).trimEnd()
  if (before !== '' && !/[:,.)]$|[著编译注撰]$/.test(before)) return false
  return /^ {0,3}(?:$|[,.:;(，。]|载|見|见|刊|收|\[|第|[上中下][册冊卷]|修订|增订|新版|\d)/.test(
    plain.slice(end, end + 4),
  )
}

const hostCue = /(?:载于?|載於?|见于?|見於?|刊于|刊於|收入|收录于|收于|in)[ :]{0,2}/i

function readQuotedStyle(draft: Draft, {rest, start}: Certain, quoted: ReadonlyArray<Quoted>): void {
  const [title, second] = quoted as [Quoted, Quoted | undefined]
  readQuotedAuthors(draft, rest, start, title.start)
  readTitle(draft, rest, title.inner, '', 0.95)
  let from = title.end
  const between = second ? rest.slice(title.end, second.start) : ''
  const cue = hostCue.exec(between)
  const names = cue ? undefined : between.replace(/^[ ,.;]{1,3}|[ ,.;:]{1,3}$/g, '')
  const joined = names === '' || (names !== undefined && likeAuthors(names) >= 0.95)
  if (second && (cue || joined)) {
    readBetween(draft, rest, cue ? title.end + cue.index + cue[0].length : title.end, second.start)
    setText(draft, 'container-title', second.inner, 0.95)
    from = second.end
    const name = rest.slice(second.inner.start, second.inner.end)
    const type = readHouseTail(draft, rest, from, name)
    setField(draft, 'type', type ?? (/论文集|会议|研讨会/.test(name) ? 'paper-conference' : 'chapter'), second, 0.8)
    return
  }
  const own = cue && second === undefined ? title.end + cue.index : from
  const type = readHouseTail(draft, rest, own, undefined)
  setField(draft, 'type', type ?? typeWithout(draft), title, 0.6)
}

/** Authors, and the year where it stands with them: `周恒，2018，《…》`. */
function readQuotedAuthors(draft: Draft, rest: string, from: number, to: number): void {
  const year = /[,.:( ]{0,2}[([]? ?((?:1[5-9]|20)\d\d)[a-z]? ?年?[)\]]? ?[,.:]? ?$/.exec(rest.slice(from, to))
  let end = to
  if (year) {
    const at = to - year[0].length + year[0].indexOf(year[1]!)
    setField(draft, 'issued', {'date-parts': [[Number(year[1])]]}, {start: at, end: at + 4}, 0.97)
    end = to - year[0].length
  }
  const names = trimmed(rest, from, end)
  if (names.end > names.start) readCreators(draft, rest, names, roleOf(rest.slice(names.start, names.end)), 0.95)
}

const roleOf = (text: string): 'author' | 'editor' => (/(?:主编|主編|编|編)[)]?$/.test(text) ? 'editor' : 'author')

/** Between 载 and the title of the host: `李若水主编：`, 微信公众号. */
function readBetween(draft: Draft, rest: string, from: number, to: number): void {
  const place = trimmed(rest, from, to)
  const text = rest.slice(place.start, place.end)
  if (!text || /公众号|网站|报纸|期刊/.test(text)) return
  setField(draft, 'editor', readPersons(draft.raw.slice(place.start, place.end)), place, 0.85)
}

/** What it is where nothing says so. */
function typeWithout({csl}: Draft): string {
  if ('genre' in csl && /学位|博士|硕士|thesis|dissertation/i.test(String(csl.genre))) return 'thesis'
  if ('number' in csl && /^(?:GB|ISO|DB|[A-Z]{2,4}\/T)/.test(String(csl.number))) return 'standard'
  if ('number' in csl && /^(?:CN|US|EP|WO|JP|ZL) ?\d/.test(String(csl.number))) return 'patent'
  if ('publisher' in csl && /出版社|书局|書局|书店|印书馆|書館|Press/.test(String(csl.publisher))) return 'book'
  if (/(?:报告|白皮书|蓝皮书)(?:$|[(:])/.test(String(csl.title ?? '').replace(/：/g, ':'))) return 'report'
  if (/(?:大学|学院)(?:\p{Script=Han}{2,8}[系院所])?$/u.test(String(csl.publisher ?? ''))) return 'thesis'
  if ('URL' in csl) return 'webpage'
  return 'publisher' in csl ? 'book' : 'document'
}

/** As GB/T 7714 or APA, in Chinese, without a mark. */
function readPlainStyle(draft: Draft, {rest: whole, start}: Certain): void {
  const rest = readBrackets(draft, whole, start)
  const {authors, date, title: behind, lead, after} = readHead(rest, start, rest.length, {open: true})
  const sure = 0.6 + 0.3 * Math.max(0, Math.min(1, lead))
  if (authors) readCreators(draft, rest, authors, roleOf(rest.slice(authors.start, authors.end)), sure)
  if (date?.value) setField(draft, 'issued', {'date-parts': [date.value]}, date, 0.97)
  const parts =
    after === undefined ? partsOf(rest, behind.start, rest.length) : [behind, ...partsOf(rest, after, rest.length)]
  const first = parts[0]
  if (!first) return
  let title: Stretch = {start: first.start, end: first.end}
  const strokes = rest.slice(title.start, title.end).indexOf('//')
  const code = draft.csl.number === undefined ? standardOrNot(rest, title) : ''
  if (strokes > 0) title = {start: title.start, end: title.start + strokes}
  const quotes = /^[“"'](.{2,300})["”'.]{1,2}$/.exec(rest.slice(title.start, title.end))
  if (quotes) title = trimmed(rest, title.start + 1, title.end - (/["”']$/.test(quotes[0]) ? 1 : 0))
  readTitle(draft, rest, title, code, sure)
  const from = after ?? Math.max(first.end, title.end)
  readPlainTail(draft, rest, from, parts.slice(1))
}

const standardOrNot = (rest: string, {start, end}: Stretch): string =>
  /^(?:GB|ISO|IEC|DB|[A-Z]{2,3}\/T)[ /\d]/.test(rest.slice(start, start + 4)) ||
  /(?:: ?| )(?:GB|ISO|IEC|DB|[A-Z]{2,3})(?:\/[A-Z]{1,3})? ?\d[\d.-]{1,16}$/.test(
    rest.slice(Math.max(start, end - 40), end),
  )
    ? 'S'
    : ''

function readPlainTail(draft: Draft, rest: string, from: number, parts: ReadonlyArray<Stretch>): void {
  const dated = 'issued' in draft.csl
  const place = {start: from, end: rest.length}
  const next = parts[0]
  if (!next) {
    setField(draft, 'type', typeWithout(draft), place, 0.4)
    return
  }
  const cue = /^(?:见于?|見於?|载于?|載於?|收入|In|in)(?:[: ]{1,2}|(?=\p{Script=Han}))/u.exec(
    rest.slice(next.start, next.end),
  )
  if (cue) {
    readPlainHost(draft, rest, next.start + cue[0].length, next, parts.slice(1))
    return
  }
  const thesis = /(?:^|[^\p{L}])(?:\p{Script=Han}{2,20})?(?:博士|硕士|学士)(?:研究生)?(?:学位)?(?:毕业)?论文/u.test(
    rest.slice(from),
  )
  const serial = thesis ? undefined : cutSerial(rest, from, rest.length, {newspaper: false, dated})
  if (serial?.numbers && serial.container.end > serial.container.start) {
    const name = rest.slice(serial.container.start, serial.container.end)
    const {volume, issue, page, date} = serial.numbers
    const bare = name.replace(/ ?\([^()]{1,24}\)$/, '')
    const imprint = /:|出版社|书局|书店|(?:大学|研究所|研究院|公司)$/.test(bare)
    const paper = /报$/.test(bare) && !/[学通简导快]报$/.test(bare)
    if (!imprint && paper) {
      const cut = cutSerial(rest, from, rest.length, {newspaper: true, dated})
      setSerial(draft, rest, cut, true)
      setField(draft, 'type', 'article-newspaper', serial.container, 0.9)
      return
    }
    const named =
      /(?:学报|學報|杂志|雜誌|通报|研究|科学|评论|期刊|论坛|季刊|月刊|学刊|学院报|工程|技术|世界|理论|史|刊)$/.test(
        bare,
      )
    if (!imprint && (((volume || issue) && serial.score >= 2) || (named && (page || date)))) {
      setSerial(draft, rest, serial, false)
      setField(draft, 'type', 'article-journal', serial.container, 0.9)
      return
    }
  }
  const patent = parts.find((part) =>
    /^中国(?:发明|实用新型)?专利(?:[,:]|$)|^专利/.test(rest.slice(part.start, part.end)),
  )
  if (patent) {
    readImprint(draft, rest, from, rest.length, {code: 'P', body: 'publisher'})
    setField(draft, 'type', 'patent', patent, 0.9)
    return
  }
  const alone = rest.slice(next.start, next.end)
  if (parts.length === 1 && /(?:学报|杂志|评论|日报|晚报|时报|周刊|网)$/.test(alone)) {
    setText(draft, 'container-title', next, 0.8)
    setField(
      draft,
      'type',
      'URL' in draft.csl || /网$/.test(alone)
        ? 'webpage'
        : /[日晚时]报$/.test(alone)
          ? 'article-newspaper'
          : 'article-journal',
      next,
      0.6,
    )
    return
  }
  readImprint(draft, rest, from, rest.length, {code: '', body: 'publisher'})
  if (thesis) setField(draft, 'type', 'thesis', place, 0.9)
  setField(draft, 'type', 'container-title' in draft.csl ? 'chapter' : typeWithout(draft), place, 0.5)
}

/** `见 李若水 (编), 河口地貌 (pp. 11-12). 上海: 海洋出版社.` */
function readPlainHost(draft: Draft, rest: string, from: number, part: Stretch, more: ReadonlyArray<Stretch>): void {
  const role = /[ ,]{0,2}(?:\(? ?(?:主编|主編|编|編|编著|Eds?\.?) ?\)?)(?: ?[,&.:] ?)/gu
  role.lastIndex = from
  let title = from
  for (let match = role.exec(rest); match && match.index < part.end; match = role.exec(rest)) {
    if (match.index - title > 1 && /[(]|^[ ,]?(?:主编|主編)/.test(match[0])) {
      const place = trimmed(rest, title, match.index)
      setField(draft, 'editor', readPersons(draft.raw.slice(place.start, place.end)), place, 0.9)
      title = match.index + match[0].length
    }
  }
  const translators = /^[ ,&]{0,3}(.{2,40}?) ?\( ?[译譯] ?\)[ ,.]{1,2}/.exec(rest.slice(title, part.end))
  if (translators) {
    const place = trimmed(rest, title, title + translators[0].length)
    setField(draft, 'translator', readPersons(translators[1]!), place, 0.9)
    title += translators[0].length
  }
  const own = trimmed(rest, title, part.end)
  const name = rest.slice(own.start, own.end)
  setText(draft, 'container-title', own, 0.85)
  if (more.length > 0) readImprint(draft, rest, more[0]!.start, rest.length, {code: '', body: 'publisher'})
  setField(
    draft,
    'type',
    /论文集|会议|研讨会|年会/.test(name) ? 'paper-conference' : isBodyName(name) ? 'webpage' : 'chapter',
    own,
    0.7,
  )
}
