/** A bracket or quotation and what it encloses: `open` is where it opens, `close` the position of its closing mark. */
export interface Pair {
  readonly open: number
  readonly close: number
}

/** Pairs longer than this are taken for a lost mark. */
const LONGEST = {bracket: 500, quote: 400} as const
/** A closing mark looks back over so many open ones for its own. */
const DEEPEST = 8

type PairKind = keyof typeof LONGEST

const closing: ReadonlyMap<string, {readonly open: string; readonly kind: PairKind}> = new Map([
  [')', {open: '(', kind: 'bracket'}],
  ['）', {open: '（', kind: 'bracket'}],
  [']', {open: '[', kind: 'bracket'}],
  ['］', {open: '［', kind: 'bracket'}],
  ['】', {open: '【', kind: 'bracket'}],
  ['〕', {open: '〔', kind: 'bracket'}],
  ['》', {open: '《', kind: 'bracket'}],
  ['〉', {open: '〈', kind: 'bracket'}],
  ['”', {open: '“', kind: 'quote'}],
  ['」', {open: '「', kind: 'quote'}],
  ['』', {open: '『', kind: 'quote'}],
])
const opening: ReadonlyMap<string, PairKind> = new Map([...closing.values()].map(({open, kind}) => [open, kind]))
/** All that open or close something. */
export const MARKS = [...closing.keys(), ...opening.keys()].join('')
/** Printed one for the other: `(见表 1）`. */
const sameBracket: Readonly<Record<string, string>> = {'（': '(', '［': '['}

/**
 * The outermost brackets and the outermost quotations of a text, each in order; what is never closed, or too far off,
 * is left out. Linear time.
 *
 * @param marks - Where any of `MARKS` stands, in order.
 */
export function findPairs(text: string, marks: ReadonlyArray<number>): Record<PairKind, Pair[]> {
  const found: Record<PairKind, Pair[]> = {bracket: [], quote: []}
  const stack: Array<{mark: string; at: number}> = []
  for (const at of marks) {
    const mark = text[at]!
    const kind = opening.get(mark)
    if (kind) {
      // Chinese nests ‘’ within “”, so a second “ means that the first was never closed.
      if (kind === 'quote' && stack.at(-1)?.mark === mark) stack.pop()
      stack.push({mark, at})
      continue
    }
    const close = closing.get(mark)
    if (!close) continue
    const wanted = plain(close.open)
    for (let i = stack.length - 1; i >= 0 && i >= stack.length - DEEPEST; i--) {
      if (plain(stack[i]!.mark) !== wanted) continue
      const open = stack[i]!.at
      stack.length = i
      if (at - open <= LONGEST[close.kind]) found[close.kind].push({open, close: at})
      break
    }
  }
  return {bracket: outermost(found.bracket), quote: outermost(found.quote)}
}

const plain = (mark: string): string => sameBracket[mark] ?? mark

/** Pairs come in the order of their closing marks; an outer one swallows those it holds. */
function outermost(pairs: ReadonlyArray<Pair>): Pair[] {
  const kept: Pair[] = []
  for (const pair of pairs) {
    while (kept.length > 0 && kept.at(-1)!.open > pair.open) kept.pop()
    kept.push(pair)
  }
  return kept
}
