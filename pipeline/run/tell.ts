/** Tell the user something: one line on standard error. */
export function tell(message: string): void {
  process.stderr.write(`yinzheng: ${printable(message)}\n`)
}

/**
 * Text as a terminal may print it: characters that would steer it, begin a line or turn the direction are written as `\u{1b}`.
 *
 * Names of files and words of papers come from anywhere: `\x1b]0;…` sets the title of a window, a line end forges a line of ours.
 *
 * @param keep - Characters that stay as they are, such as the line ends of several lines.
 */
export function printable(text: string, keep = ''): string {
  return text.replace(STEERING, (character) =>
    keep.includes(character) ? character : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  )
}

/** Controls (C0, DEL, C1), line and paragraph separators, marks of direction. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu
