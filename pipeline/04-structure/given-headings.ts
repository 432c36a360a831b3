import type {ReflowedDocument} from '../model/document.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import type {BlockView} from './blocks.ts'
import type {HeadingSpan} from './headings.ts'

/**
 * Headings that a Markdown source marks as such. A lone heading of the first level at the top is the title: its block is
 * `title`, and the levels below it move up.
 */
export function givenHeadings(
  document: ReflowedDocument,
  blocks: ReadonlyArray<BlockView>,
  free: (index: number) => boolean,
): {headings: ReadonlyArray<HeadingSpan>; title: number | null} {
  const marked = blocks.filter((block) => block.hint === 'heading' && free(block.index))
  const levelOf = (block: BlockView): number => document.flows[block.index]!.level ?? 1
  const tops = marked.filter((block) => levelOf(block) === 1)
  const title = tops.length === 1 && tops[0] === marked[0] ? tops[0]!.index : null
  const highest = Math.min(...marked.filter(({index}) => index !== title).map(levelOf))
  const headings = marked
    .filter(({index}) => index !== title)
    .map((block): HeadingSpan => {
      const number = referenceListTitle(block.text) ? null : readHeadingNumber(block.text)
      const text = block.text.slice(number?.end ?? 0).trim()
      return {
        first: block.index,
        last: block.index,
        number: text ? (number?.printed ?? null) : null,
        text: text || block.text.trim(),
        level: levelOf(block) - highest + 1,
      }
    })
  return {headings, title}
}
