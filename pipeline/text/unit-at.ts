/**
 * The UTF-16 unit at a place of a text, 0 before its beginning and behind its end.
 *
 * `charCodeAt` that once looked beyond an end is slow ever after at that place of the code; rules that ask for what
 * stands beside something look beyond the ends of every sentence.
 */
export const unitAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0)
