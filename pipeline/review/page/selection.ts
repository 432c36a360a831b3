import type {Range} from '../../model/document.ts'

/** The stretch of the paper that is selected on the screen, within one block; `null` where there is none. */
export function selectedRange(pane: Element): Range | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const first = segmentOf(range.startContainer)
  const block = first?.closest('.block')
  if (!first || !block || !pane.contains(block)) return null
  const start = Number(first.getAttribute('data-at')) + range.startOffset
  const last = segmentOf(range.endContainer)
  if (last && block.contains(last)) return {start, end: Number(last.getAttribute('data-at')) + range.endOffset}
  // It runs on into the next block: it ends with its own.
  const tail = block.lastElementChild
  return tail ? {start, end: Number(tail.getAttribute('data-at')) + (tail.textContent?.length ?? 0)} : null
}

/** The segment of a text node; offsets in it count from its own start. */
const segmentOf = (node: Node): Element | null =>
  node.nodeType === Node.TEXT_NODE ? (node.parentElement?.closest('[data-at]') ?? null) : null
