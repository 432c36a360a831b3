import type {Heading, Link, ListItem, Root, RootContent} from 'mdast'
import {defaultHandlers, type Handle, type Info, type Options, type State} from 'mdast-util-to-markdown'
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

/** Paragraphs are written in one pass where that can be, and so is what holds blocks. */
const root: Handle = (node: Root, parent, state, info) => {
  const {containerPhrasing, containerFlow} = state
  state.containerPhrasing = (container, beside) => {
    const line = container.type === 'paragraph' ? writeLine(container.children, beside) : null
    return line ?? containerPhrasing.call(state, container, beside)
  }
  state.containerFlow = (container, at) => writeFlow(container, state) ?? containerFlow.call(state, container, at)
  return defaultHandlers.root(node, parent, state, info)
}

/** Blocks between which an empty line stands, whichever two follow each other. */
const APART: ReadonlySet<string> = new Set(['heading', 'paragraph', 'blockquote', 'list', 'thematicBreak'])
/** Nothing that is written hangs on the line and column where it will stand. */
const ANYWHERE: Info = {before: '\n', after: '\n', now: {line: 1, column: 1}, lineShift: 0}

/** The blocks of a paper or of a quotation, or the items of a list; `null` where what stands between them is to be weighed. */
function writeFlow(container: Parameters<State['containerFlow']>[0], state: State): string | null {
  const isList = container.type === 'list' && container.spread === false
  const isApart = (container.type === 'root' || container.type === 'blockquote') && areApart(container.children)
  if (!isList && !isApart) return null
  const {children} = container
  const written: string[] = []
  state.indexStack.push(-1)
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!
    state.indexStack[state.indexStack.length - 1] = i
    written.push(state.handle(child, container, state, ANYWHERE))
    if (child.type !== 'list') state.bulletLastUsed = undefined
  }
  state.indexStack.pop()
  return written.join(isList ? '\n' : '\n\n')
}

const areApart = (children: ReadonlyArray<RootContent>): boolean => children.every(({type}) => APART.has(type))

const handlers = {
  root,
  heading,
  listItem,
  text,
  link: Object.assign(link, {peek: (defaultHandlers.link as {peek?: Handle}).peek}),
}

/** How our Markdown is written. */
export const settings: Options = {bullet: '-', emphasis: '_', rule: '-', handlers}
