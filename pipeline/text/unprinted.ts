/** What a character is that prints nothing by itself. */
export type Unprinted = 'control' | 'zero-width' | 'direction' | 'override' | 'variation' | 'tag'

/** Ranges of code points that print nothing, with what each is. White space and line ends are none of them. */
const RANGES: ReadonlyArray<readonly [first: number, last: number, kind: Unprinted]> = [
  [0x00, 0x08, 'control'], // what fonts without names leave of their signs
  [0x0e, 0x1f, 'control'],
  [0x7f, 0x84, 'control'],
  [0x86, 0x9f, 'control'],
  [0xad, 0xad, 'zero-width'], // soft hyphen within a line
  [0x34f, 0x34f, 'zero-width'], // combining grapheme joiner
  [0x61c, 0x61c, 'direction'],
  [0x115f, 0x1160, 'zero-width'], // Hangul fillers
  [0x180b, 0x180f, 'variation'],
  [0x200b, 0x200d, 'zero-width'], // zero width space, non-joiner, joiner
  [0x200e, 0x200f, 'direction'],
  [0x202a, 0x202e, 'override'],
  [0x2060, 0x2060, 'zero-width'], // word joiner; invisible times and the like are part of formulas
  [0x2066, 0x2069, 'override'],
  [0x206a, 0x206f, 'direction'],
  [0x3164, 0x3164, 'zero-width'],
  [0xfe00, 0xfe0f, 'variation'],
  [0xfeff, 0xfeff, 'zero-width'],
  [0xffa0, 0xffa0, 'zero-width'],
  [0xfff0, 0xfffc, 'control'], // annotation anchors, object replacement
  [0x1d173, 0x1d17a, 'control'],
  [0xe0000, 0xe007f, 'tag'],
  [0xe0100, 0xe01ef, 'variation'],
]

/** What a code point is, or `null` where it prints something. */
export function unprinted(point: number): Unprinted | null {
  let low = 0
  let high = RANGES.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (RANGES[middle]![1] < point) low = middle + 1
    else high = middle
  }
  const range = RANGES[low]
  return range && range[0] <= point ? range[2] : null
}

/** Private use: a glyph of some font, without a character of its own. */
export const isPrivate = (point: number): boolean =>
  (point >= 0xe000 && point <= 0xf8ff) || (point >= 0xf0000 && point <= 0x10fffd)
