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

/** The way back over a text in between: runs of a text into it, and its own runs, give runs into its source. */
export function runsThrough(origins: ReadonlyArray<Run>, between: ReadonlyArray<Run>): Run[] {
  const runs: Run[] = []
  for (const [start, , from, to] of origins)
    for (let i = firstRunEndingAfter(between, from); i < between.length && between[i]![0] < to; i++) {
      const [runStart, runEnd, sourceStart, sourceEnd] = between[i]!
      const first = Math.max(from, runStart)
      const last = Math.min(to, runEnd)
      const even = runEnd - runStart === sourceEnd - sourceStart
      runs.push([
        start + first - from,
        start + last - from,
        even ? sourceStart + first - runStart : sourceStart,
        even ? sourceEnd - (runEnd - last) : sourceEnd,
      ])
    }
  return runs
}

/** The range of the source from the first to the last printed character of a range, which is not empty. */
export function sourceSpan(runs: ReadonlyArray<Run>, start: number, end: number): {start: number; end: number} {
  const ranges = sourceRanges(runs, start, end)
  return {start: ranges[0]!.start, end: ranges.at(-1)!.end}
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
export function placesOf(starts: ArrayLike<number>): (offset: number) => Place {
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    const line = Math.max(1, low)
    return {line, column: offset - (starts[line - 1] ?? 0) + 1}
  }
}
