import type {Nodes, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {BlockKind, GivenBlock, Range} from '../model/document.ts'
import {withoutCrowds} from './crowded.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/**
 * The blocks of a Markdown source, with the stretches of the source that each one's words stand in.
 *
 *     ## 二、方法        heading, level 2, words 二、方法
 *     > 引文 *如此*      quotation, words 引文 and 如此; the `>` and `*` are markup
 *
 * @returns `null` where marks nest deeper than the parser's stack, such as emphasis in emphasis ten thousand times.
 */
export function markdownBlocks(sourceText: string): GivenBlock[] | null {
  const blocks: GivenBlock[] = []
  const text = withoutCrowds(sourceText)
  try {
    collect(parser.parse(text) as Root, 'paragraph', text, blocks)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
  return blocks
}

/** What the first paragraph inside such a node is; further ones stay what they are around it. */
const insideKinds: Readonly<Record<string, BlockKind>> = {
  blockquote: 'quotation',
  listItem: 'list-item',
  footnoteDefinition: 'footnote',
}

function collect(node: Nodes, kind: BlockKind, sourceText: string, blocks: GivenBlock[]): void {
  const push = (block: GivenBlock): void => {
    if (block.words.length) blocks.push(block)
  }
  if (node.type === 'heading') push({kind: 'heading', level: node.depth, words: words(node, sourceText)})
  else if (node.type === 'paragraph') push({kind, words: words(node, sourceText)})
  else if (node.type === 'table') push({kind: 'table', words: words(node, sourceText)})
  else if (node.type === 'code') push({kind: 'formula', words: words(node, sourceText)})
  else if ('children' in node)
    for (const child of node.children) collect(child as Nodes, insideKinds[node.type] ?? kind, sourceText, blocks)
}

/** Where the words of a node stand: its text and code, line by line, without the marks of emphasis, links and quotations. */
function words(node: Nodes, sourceText: string): Range[] {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  // `[3]` with a definition is a reference to it: the brackets are printed.
  if (node.type === 'linkReference' || node.type === 'footnoteReference') return [{start, end}]
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    return linesOf(node.value, start, end, sourceText)
  return 'children' in node ? node.children.flatMap((child) => words(child as Nodes, sourceText)) : []
}

/** The lines of a value where they stand in the source; a line that is escaped there is taken as the source has it. */
function linesOf(value: string, start: number, end: number, sourceText: string): Range[] {
  const ranges: Range[] = []
  let from = isFenced(sourceText, start, end) ? lineEnd(sourceText, start, end) + 1 : start
  for (const line of value.split('\n')) {
    const stop = lineEnd(sourceText, from, end)
    const found = line ? sourceText.slice(from, stop).indexOf(line) : -1
    if (found >= 0) ranges.push({start: from + found, end: from + found + line.length})
    else if (line) ranges.push({start: from, end: stop})
    from = Math.min(end, stop + 1)
  }
  return ranges
}

function lineEnd(text: string, from: number, end: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 || at > end ? end : at
}

/** Fenced code begins on the line after its fence. */
function isFenced(text: string, start: number, end: number): boolean {
  return (text.startsWith('```', start) || text.startsWith('~~~', start)) && lineEnd(text, start, end) < end
}
