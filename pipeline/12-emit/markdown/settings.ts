import type {Heading, Link, ListItem, Root} from 'mdast'
import {defaultHandlers, type Handle, type Options} from 'mdast-util-to-markdown'
import {text} from './escape.ts'
import {writeLine} from './line.ts'

/** A link to a place in the file needs no escaping of its address. */
const link: Handle = (node: Link, parent, state, info) => {
  if (node.title || !/^#[A-Za-z\d-]+$/.test(node.url)) return defaultHandlers.link(node, parent, state, info)
  const leave = [state.enter('link'), state.enter('label')]
  const words = state.containerPhrasing(node, {...info, before: '[', after: ']('})
  for (const one of leave.reverse()) one()
  return `[${words}](${node.url})`
}

/** A heading of one line, as most are; the general way first looks through it for line ends. */
const heading: Handle = (node: Heading, parent, state, info) => {
  const isPlain = !state.options.setext && !state.options.closeAtx
  const line = isPlain ? writeLine(node.children, {before: '# ', after: '\n'}) : null
  return line && !/^[\t ]|[\r\n]/.test(line)
    ? `${'#'.repeat(node.depth)} ${line}`
    : defaultHandlers.heading(node, parent, state, info)
}

/** Most items are one line, which needs no indenting. */
const listItem: Handle = (node: ListItem, parent, state, info) => {
  const [only] = node.children
  const isOne = node.children.length === 1 && only?.type === 'paragraph' && typeof node.checked !== 'boolean'
  const isListed = parent?.type === 'list' && !parent.ordered && state.bulletCurrent
  const line = isOne && isListed ? writeLine(only.children, {before: '\n', after: '\n'}) : null
  return line ? `${state.bulletCurrent} ${line}` : defaultHandlers.listItem(node, parent, state, info)
}

/** Paragraphs are written in one pass where that can be. */
const root: Handle = (node: Root, parent, state, info) => {
  const inGeneral = state.containerPhrasing
  state.containerPhrasing = (container, beside) => {
    const line = container.type === 'paragraph' ? writeLine(container.children, beside) : null
    return line ?? inGeneral.call(state, container, beside)
  }
  return defaultHandlers.root(node, parent, state, info)
}

const handlers = {
  root,
  heading,
  listItem,
  text,
  link: Object.assign(link, {peek: (defaultHandlers.link as {peek?: Handle}).peek}),
}

/** How our Markdown is written. */
export const settings: Options = {bullet: '-', emphasis: '_', rule: '-', handlers}
