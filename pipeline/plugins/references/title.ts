import {type Draft, type Stretch, setText, trimmed} from './draft.ts'

/** Numbers of standards: GB/T 7714—2015, ISO/IEC 12345-6-7:2016(en), DB11/T 1234-2020. */
const standard =
  /(?:GB(?:\/[TZ])?|[A-Z]{2,6}(?:\/[A-Z]{1,6})*|DB ?\d{2}(?:\/T)?|T\/[A-Z]{2,10})[ -]{0,2}[A-Z]{0,2}[ -]?\d{1,6}(?:[.-]\d{1,4}){0,4}(?: ?(?::|-{1,2}) ?(?:19|20)?\d{2})?(?:\([A-Za-z]{1,6}\))?/y
const numberAtEnd = /^(?=[^ ]{0,60}\d)[A-Z\d][\w./()-]{0,60}$/i
const volumeAtEnd =
  /^(?:(?:第 ?[\d一二三四五六七八九十百]{1,5} ?[卷册冊]|卷 ?[\d一二三四五六七八九十百]{1,5}) [^ ]{1,12}|第 ?[\d一二三四五六七八九十百]{1,5} ?[卷册冊辑集部编篇]|卷 ?[\d一二三四五六七八九十百]{1,5}|[上中下][册卷编篇部]|Vol(?:ume|\.)? ?(?:\d{1,4}|[IVXLC]{1,6})|Vol(?:ume|\.) ?\d{1,4}[.:]? [^:]{1,80}|(?:\d{4}年)?卷?\d{0,4}卷|v\. ?\d{1,4}|Part ?\d{1,3}|Bd\.? ?\d{1,3})$/iu

/**
 * Set the title, and the number or volume printed with it.
 *
 *     一种水位计: CN101234567A[P]        GB/T 11111—2010 水位观测[S]        河口地貌: 第2册[M]
 */
export function readTitle(draft: Draft, plain: string, place: Stretch, code: string, confidence: number): void {
  let {start, end} = trimmed(plain, place.start, place.end)
  if (code === 'S' || code === '') {
    standard.lastIndex = start
    const lead = standard.exec(plain)
    if (lead && standard.lastIndex < end && /\d{2}/.test(lead[0]) && (code === 'S' || /^GB|ISO/.test(lead[0]))) {
      setText(draft, 'number', trimmed(plain, start, standard.lastIndex), 0.95)
      start = trimmed(plain, standard.lastIndex, end).start
    }
  }
  const colon = lastColon(plain, start, end)
  const text = plain.slice(colon + 1, end).trim()
  if (colon > start + 1 && text) {
    const own = trimmed(plain, colon + 1, end)
    if (code === 'P') {
      const number = /[A-Z]{0,4} ?\d[\d.A-Z/ -]{3,24}$/.exec(text)
      if (number) {
        const from = own.end - number[0].length
        setText(draft, 'number', trimmed(plain, from, own.end), 0.97)
        const office = trimmed(plain, own.start, from)
        if (office.end > office.start) setText(draft, 'jurisdiction', office, 0.8)
        end = trimmed(plain, start, colon).end
      }
    } else if (volumeAtEnd.test(text)) {
      setVolume(draft, plain, own)
      end = trimmed(plain, start, colon).end
    } else if (/^[SRMAZD]$|^(?:CM|EB|DS|C)$/.test(code) && isNumber(text, code)) {
      setText(draft, 'number', own, 0.9)
      end = trimmed(plain, start, colon).end
    } else if (code === 'S') {
      const tail = /[A-Z][A-Z/]{1,10} ?[A-Z]?-?\d[\w.:()/ -]{1,30}$/.exec(plain.slice(start, end))
      if (tail && plain[trimmed(plain, start, end - tail[0].length).end] === ':') {
        setText(draft, 'number', trimmed(plain, end - tail[0].length, end), 0.9)
        end = trimmed(plain, start, end - tail[0].length).end
      }
    }
  }
  end = readTitleTail(draft, plain, start, end, code)
  setText(draft, 'title', {start, end}, confidence)
}

/** `, 卷 1`, `(第2卷)`, ` GB/T 7714—2015` at the end of a title; the end of what is left. */
function readTitleTail(draft: Draft, plain: string, start: number, end: number, code: string): number {
  const text = plain.slice(Math.max(start, end - 80), end)
  const volume =
    /(?:, ?|[ :]?\( ?)((?:第 ?[\d一二三四五六七八九十百]{1,5} ?[卷册冊辑]|卷 ?\d{1,4}|Vol\. ?\d{1,4})) ?\)?$/.exec(text)
  if (volume && volume[0].length < end - start - 1) {
    const from = end - volume[0].length
    const own = from + volume[0].indexOf(volume[1]!)
    setVolume(draft, plain, {start: own, end: own + volume[1]!.length})
    return trimmed(plain, start, from).end
  }
  const edition =
    / ?\( ?(?:(\d{1,2})(?:st|nd|rd|th)? ed(?:ition|n)?\.?|((?:Rev|Revised|New)\.? ed(?:ition)?)\.?) ?\)$/i.exec(text)
  if (edition) {
    const own = edition[1] ?? edition[2]!
    const at = end - edition[0].length + edition[0].indexOf(own)
    setText(draft, 'edition', {start: at, end: at + own.length}, 0.9)
    return trimmed(plain, start, end - edition[0].length).end
  }
  const number =
    code === 'S' ? / ((?:GB|GB\/[TZ]|[A-Z]{2,6}(?:\/[A-Z]{1,6}){0,2}) ?[A-Z]?\d[\d.:-]{1,20})$/.exec(text) : null
  if (!number) return end
  setText(draft, 'number', {start: end - number[1]!.length, end}, 0.9)
  return trimmed(plain, start, end - number[0].length).end
}

/** 第2册 is 2, 上册 stays. */
export function setVolume(draft: Draft, plain: string, place: Stretch): void {
  const text = plain.slice(place.start, place.end)
  const number = /^(?:第|卷|Vol(?:ume|\.)?) ?([\d一二三四五六七八九十百]{1,5})(?=[.:]| ?[卷册冊辑集]?(?: |$))/i.exec(
    text,
  )
  if (!number) {
    setText(draft, 'volume', place, 0.9)
    return
  }
  const start = place.start + number[0].length - number[1]!.length
  setText(draft, 'volume', {start, end: start + number[1]!.length}, 0.9)
}

function isNumber(text: string, code: string): boolean {
  if (/^\p{Script=Han}{1,8} ?[[(](?:19|20)\d\d[\])] ?第?\d{1,5}号$/u.test(text)) return true
  if (code === 'S') return /\d/.test(text) && /^[A-Z]/.test(text) && !/\p{Script=Han}{3}/u.test(text)
  if (/^(?:1[5-9]|20)\d\d(?: ?-{1,2} ?(?:1[5-9]|20)\d\d)?$/.test(text)) return false
  return numberAtEnd.test(text) || /^[A-Z]{1,8} \d[\w./-]{0,30}$/.test(text)
}

/** The last `: ` of a title; for a standard the one before its number, which may hold a colon itself. */
function lastColon(plain: string, start: number, end: number): number {
  const from = Math.max(start, end - 120)
  let at = plain.lastIndexOf(':', end - 1)
  while (at >= from) {
    if (!/\d/.test(plain[at - 1] ?? '') || !/\d/.test(plain[at + 1] ?? '')) return at
    at = plain.lastIndexOf(':', at - 1)
  }
  return -1
}
