import type {CleanedDocument, FurnitureKind, GivenBlock, Range, SourceDocument} from '../model/document.ts'
import {filledLines} from '../text/lines.ts'
import type {Printed} from '../text/printed.ts'
import {furnitureOf} from './furniture.ts'

/** Of a Markdown source, all that is no word of a block is markup: fences, marks of emphasis, targets of links, bars. */
export function cleanMarkdown(
  document: SourceDocument,
  given: ReadonlyArray<GivenBlock>,
  printed: Printed,
): CleanedDocument {
  const blocks = printedBlocks(given, printed)
  const taken: Array<Range & {kind: FurnitureKind}> = []
  let at = 0
  for (const {start, end} of blocks.flatMap((block) => block.words)) {
    if (start > at) taken.push({start: at, end: start, kind: 'markup'})
    at = end
  }
  taken.push({start: at, end: printed.text.length, kind: 'markup'})
  return {
    ...document,
    given: blocks,
    printed: {text: printed.text, runs: printed.runs},
    lines: filledLines(printed.text),
    furniture: furnitureOf(document.sourceText, printed, taken),
  }
}

/** The same blocks where they stand in the printed text; words of which nothing is printed are gone. */
function printedBlocks(given: ReadonlyArray<GivenBlock>, {runs}: Printed): GivenBlock[] {
  let run = 0
  // Words come in order, so that one walk over the runs places them all.
  const place = (source: number): number => {
    while (run + 1 < runs.length && runs[run]![3] <= source) run++
    while (run > 0 && runs[run - 1]![3] > source) run--
    const [start, end, sourceStart] = runs[run]!
    return Math.max(start, Math.min(end, start + source - sourceStart))
  }
  return given.flatMap((block) => {
    const words = block.words
      .map(({start, end}) => ({start: place(start), end: place(end)}))
      .filter(({start, end}) => start < end)
    return words.length ? [{...block, words}] : []
  })
}
