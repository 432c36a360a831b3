import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '【': '】',
  '（': '）',
  '(': ')',
  '[': ']',
}
const OPENERS = new Map(Object.entries(CLOSERS).map(([open, close]) => [close, open]))
/** Brackets that mix: `（2020)` is printed and closes. */
const SAME: Readonly<Record<string, string>> = {'（': '(', '）': ')'}
const plain = (mark: string): string => SAME[mark] ?? mark
/** The UTF-16 units that open or close. */
const MARKS: ReadonlySet<number> = new Set([...OPENERS].flatMap((pair) => pair.map((mark) => mark.charCodeAt(0))))

/**
 * Quotes and brackets that open and do not close within their paragraph, or close what was not opened.
 *
 * `1)` and `a)` of an enumeration, `[0, 1)` of an interval and smileys are no brackets that close. A quotation that goes over
 * paragraphs opens each of them anew.
 */
export function unbalanced(document: AlignedDocument): Finding[] {
  const {text} = document
  const prose = [...document.paragraphs, ...document.abstracts.filter(({belongs}) => belongs === 'this-paper')]
  const findings: Finding[] = []
  for (const {start, end} of prose) {
    const odd = oddMarks(text, start, end)
    // One odd mark is a slip; many are formulas or code.
    if (odd.length !== 1 || isFormula(text, odd[0]!.at) || !isWhole(text, start, end)) continue
    const {mark, at} = odd[0]!
    // A page may have torn the paragraph: the partner then stands in the blocks beside it.
    if (!oddMarks(text, Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)).some((one) => one.at === at))
      continue
    findings.push(finding('unbalanced-mark', {mark}, {start: at, end: at + 1, confidence: 0.6}))
  }
  return findings
}

/** How far around a paragraph the partner is looked for, in UTF-16 units. */
const AROUND = 500

/** The marks between two places that have no partner there. */
function oddMarks(text: string, start: number, end: number): Array<{mark: string; at: number}> {
  const open: Array<{mark: string; at: number}> = []
  const odd: Array<{mark: string; at: number}> = []
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    // Letters and digits of English, and Han, are none.
    if ((unit > 0x5d && unit < 0x2018) || (unit > 0x3011 && unit < 0xff08) || !MARKS.has(unit)) continue
    const mark = plain(text[at]!)
    if (mark in CLOSERS) {
      if (open.length < 200) open.push({mark, at})
      continue
    }
    const opener = OPENERS.get(mark)
    if (opener === undefined) continue
    let i = open.length - 1
    while (i >= 0 && plain(open[i]!.mark) !== plain(opener)) i--
    if (i >= 0) {
      for (const left of open.splice(i).slice(1)) odd.push(left)
    } else if (!isEnumerator(text, start, at)) odd.push({mark: text[at]!, at})
  }
  return [...odd, ...open]
}

/** `1)`, `a)`, `一）`, `iv)`: a number or letter that nothing opened. */
function isEnumerator(text: string, start: number, at: number): boolean {
  return /(?:^|[\s，。；：,;:、])(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,2})$/.test(
    text.slice(Math.max(start, at - 6), at),
  )
}

/** Formulas, intervals and code have brackets of their own. */
const isFormula = (text: string, at: number): boolean =>
  /[=+×÷<>≤≥|_^{}\\∈∑αβγθλ]|\d\s?[,，]\s?[\d∞]/.test(text.slice(Math.max(0, at - 40), at + 40))

/** The paragraph begins and ends as one does: nothing of it was cut off. */
const isWhole = (text: string, start: number, end: number): boolean =>
  /^[\p{Lu}\p{Script=Han}“《（(]/u.test(text.slice(start, start + 1)) &&
  /[。！？.!?][”’）)\]」』]{0,3}(?:\s?\[[\d,，\s–-]{1,20}\])?$/.test(text.slice(Math.max(start, end - 30), end))
