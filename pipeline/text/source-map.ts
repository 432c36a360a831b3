/** A run of a text and where it stands in its source: `[start, end, sourceStart, sourceEnd]`. */
export type Run = readonly [start: number, end: number, sourceStart: number, sourceEnd: number]

/**
 * The ranges of the source that a range of the text was printed in, in reading order.
 *
 * @param origins - Runs in the order of the text; what was put in by a join has none.
 */
export function sourceRanges(
  origins: ReadonlyArray<Run>,
  start: number,
  end: number,
): Array<{start: number; end: number}> {
  const ranges: Array<{start: number; end: number}> = []
  for (let i = firstRunEndingAfter(origins, start); i < origins.length && origins[i]![0] < end; i++) {
    const [from, to, sourceStart, sourceEnd] = origins[i]!
    const even = to - from === sourceEnd - sourceStart
    ranges.push({
      start: even ? sourceStart + Math.max(0, start - from) : sourceStart,
      end: even ? sourceEnd - Math.max(0, to - end) : sourceEnd,
    })
  }
  return ranges
}

function firstRunEndingAfter(origins: ReadonlyArray<Run>, at: number): number {
  let low = 0
  let high = origins.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (origins[middle]![1] <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Line and column of an offset, both from 1, columns in UTF-16 units as editors count. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A look-up from offsets of a text to lines and columns. */
export function placesOf(lines: ReadonlyArray<{readonly start: number}>): (offset: number) => Place {
  return (offset) => {
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (lines[middle]!.start <= offset) low = middle + 1
      else high = middle
    }
    const line = Math.max(1, low)
    return {line, column: offset - (lines[line - 1]?.start ?? 0) + 1}
  }
}
