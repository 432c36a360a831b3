import {defaultHandlers, type Handle, type Options, type State} from 'mdast-util-to-markdown'

/** Characters that are escaped at once: what they cost grows a little faster than their number. */
const PIECE = 4000

/** Text is escaped piece by piece; a piece sees the characters beside it, as a whole text does. */
const text: Handle = (node: {value: string}, parent, state, info) => {
  const {value} = node
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

type Patterns = State['unsafe']

/**
 * The patterns whose character stands in a text at all; the others match nothing in it. Trying all on every text was a sixth of
 * what a paper costs.
 */
function patternsFor(value: string, all: Patterns): Patterns {
  const characters = charactersOf.get(all) ?? new Set(all.map(({character}) => character))
  charactersOf.set(all, characters)
  const present = new Set<string>()
  for (const character of characters) if (value.includes(character)) present.add(character)
  return all.filter(({character}) => present.has(character))
}

const charactersOf = new WeakMap<Patterns, ReadonlySet<string>>()

/** How our Markdown is written. */
export const settings: Options = {bullet: '-', emphasis: '_', rule: '-', handlers: {text}}
