import {unitSet} from '../text/unit-set.ts'

/** Opening marks and what closes them. Straight quotes are left alone: they look the same on both sides. */
const CLOSES: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
  '【': '】',
  '“': '”',
  '‘': '’',
  '[': ']',
  '{': '}',
}
const OPENERS = new Map(Object.entries(CLOSES))

const isMark = unitSet([...OPENERS].flat().join(''))

/**
 * For each opening mark between `start` and `end` that is closed there: where its closing mark stands.
 *
 * One pass with a stack; an opening mark without its partner is left out, so it hides nothing.
 */
export function matchBrackets(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: OpenMark[] = []
  for (let at = start; at < end; at++) if (isMark(text.charCodeAt(at))) match(text[at]!, at, open, pairs)
  return pairs
}

interface OpenMark {
  readonly at: number
  readonly close: string
}

function match(character: string, at: number, open: OpenMark[], pairs: Map<number, number>): void {
  const close = OPENERS.get(character)
  if (close !== undefined) {
    open.push({at, close})
    return
  }
  // `’` is an apostrophe as often as a quote: it closes only what stands on top.
  const depth = open.findLastIndex((mark) => mark.close === character)
  if (depth < 0 || (character === '’' && depth !== open.length - 1)) return
  pairs.set(open[depth]!.at, at)
  open.length = depth
}
