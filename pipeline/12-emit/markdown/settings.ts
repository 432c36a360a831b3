import {defaultHandlers, type Handle, type Options} from 'mdast-util-to-markdown'

/** Characters that are escaped at once: what they cost grows a little faster than their number. */
const PIECE = 4000

/** Text is escaped piece by piece; a piece sees the characters beside it, as a whole text does. */
const text: Handle = (node: {value: string}, parent, state, info) => {
  const {value} = node
  if (value.length <= PIECE) return defaultHandlers.text(node as never, parent, state, info)
  const pieces: string[] = []
  for (let at = 0; at < value.length; at += PIECE) {
    const before = at === 0 ? info.before : value[at - 1]!
    const after = at + PIECE >= value.length ? info.after : value[at + PIECE]!
    pieces.push(state.safe(value.slice(at, at + PIECE), {...info, before, after}))
  }
  return pieces.join('')
}

/** How our Markdown is written. */
export const settings: Options = {bullet: '-', emphasis: '_', rule: '-', handlers: {text}}
