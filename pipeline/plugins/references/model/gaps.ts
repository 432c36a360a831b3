import type {Tokens} from './tokens.ts'

/** What stands between two words, each sort of dash, quote and blank written in one way; at most eight characters. */
function gapSignature(raw: string, from: number, to: number): string {
  let out = ''
  const stop = to - from > 12 ? from + 12 : to
  for (let at = from; at < stop && out.length < 8; at++) {
    const character = raw[at]!
    const plain = plainMarks.get(character) ?? character
    if (plain === '"') out += opens(raw, at) ? '“' : '”'
    else if (plain === ' ' && out.endsWith(' ')) continue
    else if ((plain === "'" || plain === '”' || plain === '“') && out.endsWith(plain)) continue
    else out += plain
  }
  return out
}

/** A straight quote opens where a blank or bracket stands before it and none behind. */
function opens(raw: string, at: number): boolean {
  const before = at === 0 ? ' ' : raw[at - 1]!
  const behind = at + 1 < raw.length ? raw[at + 1]! : ' '
  return (before === ' ' || before === '(' || before === ',') && behind !== ' '
}

const plainMarks = new Map<string, string>([
  ...[...'‐‑‒–—―−~～'].map((mark): [string, string] => [mark, '-']),
  ...[...'“„«‟'].map((mark): [string, string] => [mark, '“']),
  ...[...'”»'].map((mark): [string, string] => [mark, '”']),
  ...[...'‘‛'].map((mark): [string, string] => [mark, '‘']),
  ...[...'’´'].map((mark): [string, string] => [mark, "'"]),
  ...[...'\t\n\r\u00a0\u3000\u2009'].map((mark): [string, string] => [mark, ' ']),
  ['`', '“'],
  ['"', '"'],
  ['，', ','],
  ['．', '.'],
  ['：', ':'],
  ['；', ';'],
  ['（', '('],
  ['）', ')'],
  ['［', '['],
  ['］', ']'],
])

/** The gap before each token, and one more behind the last. */
export function gapSignatures(tokens: Tokens): string[] {
  const {raw, start, end, count} = tokens
  const gaps: string[] = []
  let from = 0
  for (let at = 0; at < count; at++) {
    gaps.push(gapSignature(raw, from, start[at]!))
    from = end[at]!
  }
  gaps.push(gapSignature(raw, Math.max(from, 0), raw.length))
  return gaps
}

export const GAP_CLASSES = 28

const exact = new Map<string, number>([
  ['', 1], // B637
  [' ', 2],
  ['-', 3],
  [' - ', 4],
  ["'", 5],
  [', ', 6],
  [',', 7],
  ['. ', 8],
  ['.', 9],
  [': ', 10],
  [':', 11],
  ['; ', 12],
  [';', 13],
  ['.,', 14],
  ['., ', 14],
  [') ', 15],
  [')', 15],
  ['/', 20],
  [' & ', 21],
])

/** One of a few classes of gaps, for the weights between labels. */
export function gapClass(gap: string, first: boolean): number {
  if (first) return 0
  const known = exact.get(gap)
  if (known !== undefined) return known
  if (/[“‘]/.test(gap)) return gap.includes('”') ? 19 : 17
  if (gap.includes('”') || /[,.?!]'/.test(gap) || /' ?[,.]/.test(gap)) return 18
  if (gap.includes('(')) return gap.includes(')') ? 24 : /[.,;:]/.test(gap) ? 23 : 16
  if (gap.includes(')')) return 22
  if (gap.includes('[')) return 25
  if (gap.includes(']')) return 26
  if (/[?!]/.test(gap)) return 27
  if (gap.includes('.')) return gap.includes(',') || gap.includes(':') || gap.includes(';') ? 14 : 8
  if (gap.includes(',')) return 6
  if (gap.includes(':')) return 10
  if (gap.includes(';')) return 12
  if (gap.includes('-')) return 4
  return 2
}
