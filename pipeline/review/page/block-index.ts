import type {Range} from '../../model/document.ts'

/** The block that a place stands in, or the last one before it. */
export function blockIndex(blocks: ReadonlyArray<Range>, at: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (blocks[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  return low
}
