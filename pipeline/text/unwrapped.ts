import {displayWidth} from './display-width.ts'

/** Columns that no page prints on one line. */
const WIDEST = 200
/** Share of a text that stands on wider lines where paragraphs are lines. */
const SHARE = 0.3

/**
 * Whether a text has its paragraphs on a line each, as recovered text has, and not the lines of a page.
 *
 * Most of such a text stands on lines that are wider than any page; in a text from pages hardly any of it does.
 */
export function isUnwrapped(lines: ReadonlyArray<{readonly text: string}>): boolean {
  let all = 0
  let wide = 0
  for (const {text} of lines) {
    // A character takes two columns at most, so that short lines need not be measured.
    const width = text.length > WIDEST / 2 ? displayWidth(text) : text.length
    all += width
    if (width > WIDEST) wide += width
  }
  return wide > all * SHARE
}
