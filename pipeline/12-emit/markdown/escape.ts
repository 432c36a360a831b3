import {defaultHandlers, type Handle, type State} from 'mdast-util-to-markdown'

/** What stands beside a text: of each side the characters that decide whether the text's own ends are markup. */
export interface Beside {
  readonly before: string
  readonly after: string
}

/** Characters that are markup almost anywhere. */
const MARKUP = /[\0-\x1f\x7f&*_[\]`<\\~|@]/
/** Those of them that a backslash takes away wherever they stand in a line; `]` is none outside of a link. */
const ALWAYS = /[*[`~]/g
/** All other markup, and `](`: of these the characters around decide. A `_` within a word (`qss_a_001`) is none. */
const SOMETIMES = /[\0-\x1f\x7f&<\\|@]|\]\(|[^A-Za-z\d]_|_[^A-Za-z\d]|^.?_|_.?$/
/** What GFM takes for an address, or may with the characters behind the text; and what may be the middle of one. */
const ADDRESS = /[Ww]\.(?:[-.\w]|$)|[ps]:(?:\/|$)/
const BEFORE_MIDDLE = /[Wwps]$/
/** What is markup at the begin of a line, and at its end. */
const BEGIN = /^[\s\-#+=>():]|^\d{1,20}[.)]/
const END = /[\s#]$/

/** A text that holds nothing which any pattern could match, as it is, and `null` for any other; most texts are plain. */
export function plainText(value: string, beside: Beside): string | null {
  return !MARKUP.test(value) && isPlainBeside(value, beside) ? value : null
}

/**
 * A text of a paragraph or heading with its markup escaped in one pass; `null` where that takes more than a look at each
 * character. Not for the words of a link, where `]` is markup too.
 *
 *     王芳. 题名[J]. 情报学报, 2024  →  王芳. 题名\[J]. 情报学报, 2024
 */
export function escapedText(value: string, beside: Beside): string | null {
  if (!MARKUP.test(value)) return isPlainBeside(value, beside) ? value : null
  return !SOMETIMES.test(value) && isPlainBeside(value, beside) ? value.replace(ALWAYS, '\\$&') : null
}

/** Whether a text without markup inside has none at its ends either, beside what it stands. */
function isPlainBeside(value: string, {before, after}: Beside): boolean {
  if (isLineEnd(before.at(-1)) && BEGIN.test(value)) return false
  if (isLineEnd(after[0]) && END.test(value)) return false
  if (before === ']' || (after === '[' && value.endsWith('!'))) return false
  const isMiddle = value.startsWith('.') || value.startsWith(':')
  return !ADDRESS.test(value) && !(isMiddle && BEFORE_MIDDLE.test(before))
}

/** Whether a line ends here: with a character of its end, or with the text. */
export const isLineEnd = (character: string | undefined): boolean =>
  character === '\n' || character === '\r' || character === undefined

/** Characters that are escaped at once: what they cost grows a little faster than their number. */
const PIECE = 4000

/** Text is escaped piece by piece; a piece sees the characters beside it, as a whole text does. */
const writeText: Handle = (node: {value: string}, parent, state, info) => {
  const {value} = node
  if (plainText(value, info) !== null) return value
  const all = state.unsafe
  state.unsafe = patternsFor(`${info.before}${value}${info.after}`, all)
  try {
    if (value.length <= PIECE) return defaultHandlers.text(node as never, parent, state, info)
    const pieces: string[] = []
    for (let at = 0; at < value.length; at += PIECE) {
      const before = at === 0 ? info.before : value[at - 1]!
      const after = at + PIECE >= value.length ? info.after : value[at + PIECE]!
      pieces.push(state.safe(value.slice(at, at + PIECE), {...info, before, after}))
    }
    return pieces.join('')
  } finally {
    state.unsafe = all
  }
}

/**
 * The first character of a text as it will stand, which the node before it asks for; without this it is escaped whole, twice.
 * A letter that begins no address is never escaped.
 */
function peek(node: {value: string}, parent: Parameters<Handle>[1], state: State, info: Parameters<Handle>[3]): string {
  return /^[\p{L}，。；：、（）《》“”！？]/u.test(node.value) && !/^[hmwx]/i.test(node.value)
    ? node.value.charAt(0)
    : writeText({value: node.value.slice(0, 100)} as never, parent, state, info)
}

/** Writes any text, wherever it stands. */
export const text = Object.assign(writeText, {peek})

type Patterns = State['unsafe']

/**
 * The patterns whose character stands in a text at all; the others match nothing in it. Trying all on every text was a sixth of
 * what a paper costs.
 */
function patternsFor(value: string, all: Patterns): Patterns {
  const characters = charactersOf.get(all) ?? new Set(all.map(({character}) => character))
  charactersOf.set(all, characters)
  let present = ''
  for (const character of characters) if (value.includes(character)) present += character
  const known = chosen.get(all) ?? new Map<string, Patterns>()
  chosen.set(all, known)
  const patterns = known.get(present) ?? all.filter(({character}) => present.includes(character))
  if (known.size < 4096) known.set(present, patterns)
  return patterns
}

/** Patterns by the characters that stand in a text. */
const chosen = new WeakMap<Patterns, Map<string, Patterns>>()

const charactersOf = new WeakMap<Patterns, ReadonlySet<string>>()
