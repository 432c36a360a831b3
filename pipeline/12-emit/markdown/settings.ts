import type {Link} from 'mdast'
import {defaultHandlers, type Handle, type Options, type State} from 'mdast-util-to-markdown'

/** Characters that are escaped at once: what they cost grows a little faster than their number. */
const PIECE = 4000

/** Text is escaped piece by piece; a piece sees the characters beside it, as a whole text does. */
const text: Handle = (node: {value: string}, parent, state, info) => {
  const {value} = node
  if (isPlain(value, info)) return value
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
    : text({value: node.value.slice(0, 100)} as never, parent, state, info)
}

/** A link to a place in the file needs no escaping of its address. */
const link: Handle = (node: Link, parent, state, info) => {
  if (node.title || !/^#[A-Za-z\d-]+$/.test(node.url)) return defaultHandlers.link(node, parent, state, info)
  const leave = [state.enter('link'), state.enter('label')]
  const words = state.containerPhrasing(node, {...info, before: '[', after: ']('})
  for (const one of leave.reverse()) one()
  return `[${words}](${node.url})`
}

/** Characters that are markup almost anywhere. */
const MARKUP = /[\0-\x1f\x7f&*_[\]`<\\~|@]/
/** What GFM takes for an address, or may with the characters beside the text. */
const ADDRESS = /^[.:]|[Ww]\.(?:[-.\w]|$)|[ps]:(?:\/|$)/
/** What is markup at the begin of a line, and at its end. */
const BEGIN = /^[\s\-#+=>()]|^\d{1,20}[.)]/
const END = /[\s#]$/

/** Whether a text holds nothing that any pattern could match, so that it stands as it is; most texts do. */
function isPlain(value: string, {before, after}: {before: string; after: string}): boolean {
  if (MARKUP.test(value) || ADDRESS.test(value)) return false
  if (before === ']' || (after === '[' && value.endsWith('!'))) return false
  return !((isBreak(before) && BEGIN.test(value)) || (isBreak(after) && END.test(value)))
}

const isBreak = (character: string): boolean => character === '' || /\s/.test(character)

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

const handlers = {
  text: Object.assign(text, {peek}),
  link: Object.assign(link, {peek: (defaultHandlers.link as {peek?: Handle}).peek}),
}

/** How our Markdown is written. */
export const settings: Options = {bullet: '-', emphasis: '_', rule: '-', handlers}
