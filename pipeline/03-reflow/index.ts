import type {CleanedDocument, Flow, Origin, ReflowedDocument} from '../model/document.ts'
import {blockEnds} from './breaks.ts'
import {joinOf, vocabularyOf} from './joins.ts'
import {pageLines} from './lines.ts'
import {reflowMarkdown} from './markdown.ts'

/** Join the lines of each paragraph into the clean text, with its map back to the source. */
export function reflow(document: CleanedDocument): ReflowedDocument {
  if (document.given) return reflowMarkdown(document, document.given)
  const {sourceText} = document
  const lines = pageLines(document)
  const ends = blockEnds(lines)
  const words = vocabularyOf(lines)
  const flows: Flow[] = []
  const origins: Origin[] = []
  const parts: string[] = []
  let length = 0
  let first = 0
  let flowStart = 0
  lines.forEach((line, i) => {
    const join = ends[i] || !lines[i + 1] ? 'nothing' : joinOf(line, lines[i + 1]!, words)
    for (const [from, to] of keptRuns(sourceText, line.start, line.end - (join === 'drop-hyphen' ? 1 : 0))) {
      origins.push([length, length + to - from, from, to])
      parts.push(sourceText.slice(from, to))
      length += to - from
    }
    if (ends[i]) {
      flows.push({start: flowStart, end: length, lines: i - first + 1})
      first = i + 1
      if (i < lines.length - 1) {
        parts.push('\n')
        length++
      }
      flowStart = length
    } else if (join === 'blank') {
      parts.push(' ')
      length++
    }
  })
  return {...document, text: parts.join(''), origins, flows}
}

/** The runs of a line that are kept: blanks between stretched Han characters, and characters that print nothing, are not. */
function keptRuns(sourceText: string, start: number, end: number): Array<[number, number]> {
  const runs: Array<[number, number]> = []
  let from = start
  for (let at = start; at < end; at++) {
    const unit = sourceText.charCodeAt(at)
    const drop =
      unit < 32 ||
      unit === 0xad ||
      unit === 0x200b ||
      unit === 0xfeff ||
      (unit === 32 && isHanAt(sourceText, at - 1) && isHanAt(sourceText, at + 1))
    if (!drop) continue
    if (at > from) runs.push([from, at])
    from = at + 1
  }
  if (end > from) runs.push([from, end])
  return runs
}

const isHanAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 0x4e00 && unit <= 0x9fff
}
