/** Where a field stands in the raw string (UTF-16 units, half-open), and how sure the reader is of it (0 to 1). */
export interface FieldSpan {
  readonly start: number
  readonly end: number
  readonly confidence: number
}

/** A stretch of the string. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Fields being read. A field that is set stays: what is certain comes first. */
export interface Draft {
  readonly raw: string
  readonly csl: Record<string, unknown>
  readonly spans: Record<string, FieldSpan>
  /** Stretches that were understood and are no field: `[J]`, `载`, the label. */
  readonly known: Stretch[]
}

export const newDraft = (raw: string): Draft => ({raw, csl: {}, spans: {}, known: []})

/** Set a field, unless it is set already or the value is empty. */
export function setField(draft: Draft, field: string, value: unknown, place: Stretch, confidence: number): boolean {
  if (value === undefined || value === '' || field in draft.csl) return false
  if (Array.isArray(value) && value.length === 0) return false
  draft.csl[field] = value
  draft.spans[field] = {start: place.start, end: place.end, confidence}
  return true
}

/** Set a field to the text of a stretch, its runs of blanks made one. */
export function setText(draft: Draft, field: string, place: Stretch, confidence: number): boolean {
  if (place.end <= place.start) return false
  return setField(draft, field, textOf(draft.raw, place), place, confidence)
}

/** The printed text of a stretch on one line; a word torn at a line's end is whole again. */
function textOf(raw: string, {start, end}: Stretch): string {
  return raw
    .slice(start, end)
    .replace(/\s{1,50}/g, ' ')
    .replace(/(?<=\p{Ll}{2})- (?=\p{Ll}{2})(?!(?:and|or|to|und|oder|et) )/gu, '')
}

/** Without blanks and separators at its ends. */
export function trimmed(plain: string, start: number, end: number): Stretch {
  while (start < end && edges.has(plain[start]!)) start++
  while (end > start && edges.has(plain[end - 1]!)) end--
  return {start, end}
}
const edges = new Set(' .,:;、')
