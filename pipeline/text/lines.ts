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
