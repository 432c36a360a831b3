import type {AlignedDocument, Finding, Range} from '../model/document.ts'
import {finding} from '../model/findings.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
/** A month by its name, between digits. */
const NAMED = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6},? \d/
/** How a date is printed; `has` is what such a date has, to pass over the text that has none. */
const shapes: ReadonlyArray<{readonly shape: RegExp; readonly has: RegExp}> = [
  {shape: /(?<!\d)(?:(?<year>\d{4}) ?年 ?)?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日/gu, has: /月/}, // 2025 年 2 月 30 日
  {shape: new RegExp(`\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b`, 'g'), has: NAMED}, // February 30, 2025
  {shape: new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (?<year>\\d{4})\\b`, 'g'), has: NAMED}, // 30 February 2025
  {shape: /(?<![\d-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d-])/g, has: /\d-\d\d-\d/}, // 2025-02-30
]

/** Dates that no calendar has: 2 月 30 日, 31 April, 2025-13-01. Prose of the body and the abstracts. */
export function impossibleDates(document: AlignedDocument, prose: ReadonlyArray<Range>): Finding[] {
  return prose.flatMap(({start, end}) => {
    const text = document.text.slice(start, end)
    const kinds = [...new Set(shapes.map(({has}) => has))].filter((has) => has.test(text))
    if (kinds.length === 0) return []
    return shapes.flatMap(({shape, has}) =>
      [...(kinds.includes(has) ? text.matchAll(shape) : [])].flatMap((match) => {
        const {year, month, day} = match.groups as {year?: string; month: string; day: string}
        const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
        if (exists(year === undefined ? 2000 : Number(year), number, Number(day))) return []
        const from = start + match.index
        return [
          finding('impossible-date', {date: match[0]}, {start: from, end: from + match[0].length, confidence: 0.95}),
        ]
      }),
    )
  })
}

/** Gregorian calendar, ISO 8601. */
function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
}
