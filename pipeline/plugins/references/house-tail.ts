import {isBodyName} from './bodies.ts'
import {type Draft, type Stretch, setField, setText, trimmed} from './draft.ts'
import {readMarkedPart, readPublication} from './imprint.ts'
import {isPlace} from './places.ts'
import {setPages, setSerial} from './serial.ts'
import {readNumbers} from './serials.ts'
import {setVolume} from './title.ts'

/**
 * Read what follows the titles of a Chinese house style, piece by piece: each tells by its own words what it is.
 *
 *     载《水文通报》（台北）第9卷第1期，1998年3月，第12页。
 *                            ~~~~~~~~~~  ~~~~~~~~~  ~~~~~~
 *     北京：水利出版社，2018年版，第35页。    水利出版社2018年版。    博士学位论文，河口大学，2004年。
 *
 * Answers the type that the pieces tell, if any.
 */
export function readHouseTail(draft: Draft, rest: string, from: number, host: string | undefined): string | undefined {
  let type: string | undefined
  const pieces = piecesOf(rest, from)
  for (const [at, piece] of pieces.entries()) {
    const text = rest.slice(piece.start, piece.end)
    const found = readPiece(draft, rest, piece, text, host, pieces[at + 1])
    type ??= found
  }
  if (host !== undefined && !/论文集|文集|会议/.test(host)) {
    const paper = /报$/.test(host) && !/[学通简导快]报$/.test(host)
    if (paper) return 'article-newspaper'
    if ('issue' in draft.csl || ('volume' in draft.csl && !('publisher' in draft.csl))) return 'article-journal'
    if (!('publisher' in draft.csl) && 'URL' in draft.csl) return 'webpage'
  }
  return type
}

/** Pieces between commas and stops; a colon keeps place and publisher together. */
function piecesOf(rest: string, from: number): Stretch[] {
  const pieces: Stretch[] = []
  let start = from
  let depth = 0
  for (let at = from; at <= rest.length; at++) {
    const mark = rest[at]
    if (mark === '(' || mark === '《' || mark === '[') depth++
    else if (mark === ')' || mark === '》' || mark === ']') depth = Math.max(0, depth - 1)
    const cut =
      mark === undefined ||
      (depth === 0 && (mark === ',' || mark === ';' || (mark === '.' && !/\d/.test(rest[at + 1] ?? ' '))))
    if (!cut) continue
    if (mark === ',' && /^ ?(?:主?[编編]|[译譯]|eds?\.?)(?=[ ,.;]|$)/.test(rest.slice(at + 1, at + 6))) continue
    const piece = trimmed(rest, start, at)
    if (piece.end > piece.start) pieces.push(piece)
    start = at + 1
  }
  return pieces
}

const genre =
  /^(.{0,30}?)((?:博士|硕士|学士)(?:研究生)?(?:学位)?(?:毕业)?论文|博士后(?:研究)?(?:出站)?报告|博士后研究报告|(?:未刊)?(?:工作论文|研究报告|手稿|会议论文))$/

function readPiece(
  draft: Draft,
  rest: string,
  piece: Stretch,
  text: string,
  host: string | undefined,
  next: Stretch | undefined,
): string | undefined {
  const region = /^\( ?(\p{Script=Han}{2,6}) ?\) ?/u.exec(text)
  if (region && host !== undefined) {
    const own = trimmed(rest, piece.start + region[0].length, piece.end)
    if (own.end <= own.start) return undefined
    return readPiece(draft, rest, own, rest.slice(own.start, own.end), host, next)
  }
  if (/^\([^()]{4,120}:[^()]{2,120}\)$/.test(text)) {
    readPublication(draft, rest, {start: piece.start + 1, end: piece.end - 1}, {code: '', body: 'publisher'})
    return undefined
  }
  const page =
    /^(?:第 ?|页 ?|頁 ?|pp?\. ?|(?=\d[\d, -]{0,24}[页頁版]$))(\d{1,5}(?: ?- ?\d{1,5})?(?:[,、 ]{1,2}\d{1,5}(?:-\d{1,5})?){0,4}) ?[页頁版]?$/.exec(
      text,
    )
  if (page && !/^第 ?\d+$/.test(text)) {
    const at = piece.start + text.indexOf(page[1]!)
    setPages(draft, {start: at, end: at + page[1]!.length}, 0.95)
    return undefined
  }
  const thesis = genre.exec(text)
  if (thesis) {
    const at = piece.end - thesis[2]!.length
    if (/会议论文/.test(thesis[2]!)) {
      const meeting = trimmed(rest, piece.start, at + 2)
      if (meeting.end - meeting.start > 4) setText(draft, 'container-title', meeting, 0.7)
      return 'paper-conference'
    }
    setText(draft, 'genre', {start: at, end: piece.end}, 0.95)
    if (thesis[1]) setText(draft, 'publisher', trimmed(rest, piece.start, at), 0.9)
    return /学位|博士论文|硕士论文|学士论文|毕业/.test(thesis[2]!) ? 'thesis' : 'report'
  }
  if (readMarkedPart(draft, rest, piece)) return undefined
  if (/^(?:第 ?)?[\d一二三四五六七八九十]{1,4} ?[卷册冊辑](?:[上中下])?$|^[上中下][册卷]$/.test(text)) {
    setVolume(draft, rest, piece)
    return undefined
  }
  const numbers = readNumbers(rest, piece.start, piece.end, {newspaper: false, dated: 'issued' in draft.csl})
  const left = rest.slice(numbers.end, piece.end).trim()
  if (numbers.end > piece.start && (left === '' || /^[年版印刊)]{1,3}$/.test(left))) {
    setSerial(draft, rest, {container: {start: 0, end: 0}, numbers, end: numbers.end, score: 0}, false)
    return undefined
  }
  if (/网$|网站$|公众号$|\.(?:com|cn|org)$/.test(text)) {
    setText(draft, 'container-title', piece, 0.8)
    return 'webpage'
  }
  if (/:/.test(text) || /(?:出版社|书局|書局|书店|印书馆|書館|出版公司|出版集团)/.test(text)) {
    readPublication(draft, rest, piece, {code: '', body: 'publisher'})
    return host === undefined ? 'book' : undefined
  }
  if (isPlace(text)) {
    setText(draft, 'publisher-place', piece, 0.8)
    return undefined
  }
  if (isBodyName(text)) {
    setText(draft, 'publisher', piece, 0.8)
    return undefined
  }
  if (!/[\p{L}\d]/u.test(text)) return undefined
  if (!setField(draft, 'note', rest.slice(piece.start, piece.end), piece, 0.3)) draft.known.push()
  return undefined
}
