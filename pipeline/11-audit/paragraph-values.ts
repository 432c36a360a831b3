import type {AlignedDocument, Range} from '../model/document.ts'
import {type FoundValue as Found, findValues} from '../plugins/values/index.ts'
import {readingsOf} from '../plugins/values/readings.ts'
import {itemsWithin} from '../text/within.ts'

/**
 * Values of one stretch of prose, in reading order, with offsets into the document's text.
 *
 * What is read later are functions: by a getter, V8 makes a hidden class for each object, which holds the whole paper until
 * memory is swept.
 */
export interface ProseValues extends Range {
  /** The clean text of the document. */
  readonly text: string
  /** Read when they are first asked for: most stretches hold nothing that a rule looks at. */
  readonly values: () => ReadonlyArray<Found>
  /** Whether it may hold a share: a sign or word of per cent, 三成. */
  readonly mayHoldShare: () => boolean
}

/** The values of every paragraph, caption, note and abstract of the paper; markers and their numbers are left out. */
export function proseValues(document: AlignedDocument): ReadonlyArray<ProseValues> {
  const own = document.abstracts.filter(({belongs}) => belongs === 'this-paper')
  const aside = document.blocks.filter(({kind}) => kind === 'caption' || kind === 'footnote')
  const prose = [...document.paragraphs, ...own, ...aside].sort((a, b) => a.start - b.start)
  let next = 0
  return prose.map(({start, end}): ProseValues => {
    while (next > 0 && document.citations[next - 1]!.end > start) next--
    while (next < document.citations.length && document.citations[next]!.end <= start) next++
    const markers: Range[] = []
    for (let i = next; i < document.citations.length && document.citations[i]!.start < end; i++)
      markers.push(document.citations[i]!)
    let values: ReadonlyArray<Found> | null = null
    let share: boolean | null = null
    return {
      text: document.text,
      start,
      end,
      values: () => {
        values ??= valuesBetween(document, start, end).filter(outside(markers))
        return values
      },
      mayHoldShare: () => {
        share ??= SHARE.test(document.text.slice(start, end))
        return share
      },
    }
  })
}

/** Sentence by sentence as `08-claims` has read them already; what has no sentences, as a caption, in one go. */
function valuesBetween({text, sentences, omitted}: AlignedDocument, start: number, end: number): Found[] {
  const readings = readingsOf(omitted)
  const inside = itemsWithin(sentences, start, end)
  if (inside.length === 0) return placed(findValues(text.slice(start, end)), start)
  return inside.flatMap((sentence) =>
    placed(readings.get(sentence.id) ?? findValues(text.slice(sentence.start, sentence.end)), sentence.start),
  )
}

const placed = (values: ReadonlyArray<Found>, at: number): Found[] =>
  values.map((value) => ({...value, start: value.start + at, end: value.end + at}))

const SHARE = /[%％‰]|per ?cent|百分|千分|[一二三四五六七八九两几半\d] ?成|\bpp\b/i

/** Whether a range, asked in reading order, meets none of these; one walk over both. */
function outside(markers: ReadonlyArray<Range>): (range: Range) => boolean {
  let next = 0
  return ({start, end}) => {
    while (next < markers.length && markers[next]!.end <= start) next++
    return next === markers.length || markers[next]!.start >= end
  }
}

/** How many digits a printed number has behind its point: `93.75%` has 2. */
export const decimalsOf = (printed: string): number => /[.．](\d{1,8})/.exec(printed)?.[1]?.length ?? 0

/** Whether a value counts things: whole, printed exactly. */
export const isCount = (value: Found): boolean =>
  (value.type === 'number' || value.type === 'quantity') &&
  typeof value.value === 'number' &&
  Number.isInteger(value.value) &&
  value.value > 0 &&
  !value.approximate &&
  value.bound === undefined
