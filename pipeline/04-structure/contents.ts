import type {BlockView} from './blocks.ts'

/** How many lines without a page number may stand between lines of a table of contents. */
const PATIENCE = 2

/** Tables of contents and lists of figures: leaders and page numbers, or lines with page numbers under such a title. */
export function findContents(
  blocks: ReadonlyArray<BlockView>,
  free: (index: number) => boolean,
): ReadonlyArray<{first: number; last: number}> {
  const found: Array<{first: number; last: number}> = []
  for (let i = 0; i < blocks.length; i++) {
    if (!free(i)) continue
    const titled = blocks[i]!.front?.kind === 'contents' && blocks[i]!.front!.alone
    if (!titled && !hasLeaders(blocks[i]!.text)) continue
    let last = i
    for (let at = i + 1; at < blocks.length && at - last <= PATIENCE && free(at); at++) {
      if (blocks[at]!.prose && !hasLeaders(blocks[at]!.text)) break
      if (hasLeaders(blocks[at]!.text) || (titled && endsInPage(blocks[at]!.text))) last = at
    }
    found.push({first: i, last})
    i = last
  }
  return found
}

/** `1.2 Sampling ........ 12`, `方法 ———— 3`, `绪论…………1`. */
function hasLeaders(text: string): boolean {
  return (
    (/\d\s{0,4}$/.test(text.slice(-5)) || /(?:-\s?){8}/.test(text.slice(-400))) &&
    /(?:\.\s?){5}|…{2}|(?:-\s?){8}|(?:·\s?){5}|(?:—\s?){6}/.test(text.slice(0, 400))
  )
}

function endsInPage(text: string): boolean {
  return text.length < 160 && /(?:\s|\p{Script=Han})\d{1,4}\s{0,4}$/u.test(text.slice(-12))
}
