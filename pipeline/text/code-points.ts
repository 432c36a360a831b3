/**
 * Between UTF-16 code units, as JavaScript counts, and code points, as we publish.
 *
 * Both directions cost one pass to prepare and a look-up an offset. An offset inside a surrogate pair counts as its
 * start.
 */
export interface CodePointMap {
  /** UTF-16 offset → code point offset. */
  toPoints(unit: number): number
  /** Code point offset → UTF-16 offset. */
  toUnits(point: number): number
  /** Whether the text has no character of two units: then both offsets are the same everywhere. */
  readonly isSame: boolean
}

export function codePointMap(text: string): CodePointMap {
  // Positions (in UTF-16) of the astral characters: few texts have any.
  const astral: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(at + 1)
    if (next >= 0xdc00 && next <= 0xdfff) astral.push(at++)
  }
  if (astral.length === 0) return {toPoints: (unit) => unit, toUnits: (point) => point, isSame: true}
  const before = (limit: number, position: (i: number) => number): number => {
    let low = 0
    let high = astral.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (position(middle) < limit) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    isSame: false,
    toPoints: (unit) => unit - before(unit, (i) => astral[i]! + 1),
    toUnits: (point) => point + before(point, (i) => astral[i]! - i),
  }
}
