/** Half-open ranges of the lines of a text, without their line ends (LF, CRLF, CR, form feed is no line end). */
export function lineRanges(text: string): Array<{start: number; end: number}> {
  const lines: Array<{start: number; end: number}> = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 10 && unit !== 13) continue
    lines.push({start, end: at})
    if (unit === 13 && text.charCodeAt(at + 1) === 10) at++
    start = at + 1
  }
  if (start < text.length) lines.push({start, end: text.length})
  return lines
}

/** Where the lines of a text begin. */
export function lineStarts(text: string): Uint32Array {
  let lines = 0
  const visit = (put: (start: number) => void): void => {
    put(0)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit !== 10 && unit !== 13) continue
      if (unit === 13 && text.charCodeAt(at + 1) === 10) at++
      put(at + 1)
    }
  }
  visit(() => lines++)
  const starts = new Uint32Array(lines)
  let next = 0
  visit((start) => {
    starts[next++] = start
  })
  return starts
}

/** A line that is not blank, and what stands between it and the one before. */
export interface FilledLine {
  readonly start: number
  readonly end: number
  /** Blank lines. */
  readonly gap: number
  /** A form feed on one of them. */
  readonly feed: boolean
}

/** The lines of a text that are not blank; blank ones cost no memory. */
export function filledLines(text: string): FilledLine[] {
  const lines: FilledLine[] = []
  let start = 0
  let filled = false
  let gap = 0
  let feed = false
  let feeds = false
  const close = (end: number): void => {
    if (filled) {
      lines.push({start, end, gap, feed})
      gap = 0
      feed = false
    } else {
      gap++
      feed ||= feeds
    }
    filled = feeds = false
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || unit === 13) {
      close(at)
      if (unit === 13 && text.charCodeAt(at + 1) === 10) at++
      start = at + 1
    } else if (unit === 12) feeds = true
    else filled ||= unit > 32 && (unit < 128 || !/\s/.test(text[at]!))
  }
  if (start < text.length) close(text.length)
  return lines
}
