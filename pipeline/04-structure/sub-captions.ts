import type {BlockView} from './blocks.ts'

/** Blocks between a part of a figure and its caption, at most. */
const REACH = 60

/**
 * Names of the parts of figures, by index: `(a) pages read one by one`, where only labels stand between them and a caption.
 *
 * They have the form of list items, but stop nowhere, and no prose parts them from the caption.
 */
export function subCaptions(
  blocks: ReadonlyArray<BlockView>,
  isFree: (index: number) => boolean,
): ReadonlyArray<number> {
  const found: number[] = []
  let caption = -1
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]!
    if (block.hint === 'caption') caption = at
    else if (!isFree(at) || block.prose) caption = -1
    else if (caption >= 0 && caption - at <= REACH && isPart(block)) found.push(at)
    else if (!block.debris && block.text.length > LONGEST) caption = -1
  }
  return found.reverse()
}

/** Characters of a label inside a figure, at most. */
const LONGEST = 120

const isPart = ({text}: BlockView): boolean =>
  /^[(（][a-h][)）]\s{0,3}\S/.test(text) && text.length < 240 && !/[.;,:。；，：]$/.test(text.trimEnd())
