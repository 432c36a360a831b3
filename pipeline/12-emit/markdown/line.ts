import type {InlineCode, Link, PhrasingContent, Strong} from 'mdast'
import {type Beside, escapedText, isLineEnd, plainText} from './escape.ts'

/**
 * What a paragraph or heading holds, in one pass over its nodes: the texts, links, marks and code that our trees are made of.
 *
 * `null` where a node is of another kind, or where its writing hangs on more than the characters next to it. Then the general
 * way of mdast-util-to-markdown has to write the whole; what comes out is the same either way.
 *
 * @param beside - What the line begins after and ends before.
 */
export function writeLine(nodes: ReadonlyArray<PhrasingContent>, beside: Beside): string | null {
  let line = ''
  let {before} = beside
  let strong = false
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!
    const next = nodes[i + 1]
    const after = next ? firstOf(next) : beside.after
    if (node.type === 'strong') {
      // One alone, with punctuation or blanks on both sides: it is read as it is meant.
      if (strong || !FREE_BEFORE.test(before) || !FREE_AFTER.test(after)) return null
      strong = true
    } else if (node.type === 'html' ? i > 0 && isLineEnd(before) : next?.type === 'text' && node.type === 'text')
      return null
    const written = writeNode(node, before, after)
    if (!written) return null
    line += written
    before = written.charAt(written.length - 1)
  }
  return line
}

/** Punctuation and blanks. */
const FREE_BEFORE = /[\s!-/:-@[-`{-~]$/
const FREE_AFTER = /^[\s!-/:-@[-`{-~]/

/** The character that a node begins with; of a text it may come to stand behind a backslash. */
function firstOf(node: PhrasingContent): string {
  return node.type === 'text' ? node.value.charAt(0) : (begins[node.type] ?? '')
}

const begins: Readonly<Partial<Record<PhrasingContent['type'], string>>> = {
  html: '<',
  link: '[',
  strong: '*',
  inlineCode: '`',
}

function writeNode(node: PhrasingContent, before: string, after: string): string | null {
  switch (node.type) {
    case 'text':
      return escapedText(node.value, {before, after})
    case 'html':
      return node.value
    case 'link':
      return writeLink(node)
    case 'strong':
      return writeStrong(node)
    case 'inlineCode':
      return writeCode(node)
    default:
      return null
  }
}

/** Addresses in which nothing can end the link or be taken for markup. */
const ADDRESS = /^(?:#|https?:\/\/)[\w\-.~:/?#@!$'*+,;=%]*$/
const IN_LINK: Beside = {before: '[', after: ']('}

function writeLink({title, url, children}: Link): string | null {
  const [words] = children
  if (title || children.length !== 1 || words?.type !== 'text' || !ADDRESS.test(url)) return null
  if (words.value === url && !url.startsWith('#')) return `<${url}>`
  return plainText(words.value, IN_LINK) === null ? null : `[${words.value}](${url})`
}

const IN_STRONG: Beside = {before: '**', after: '**'}
const PUNCTUATION_AT_ENDS = /^[!-/:-@[-`{-~](?:.*[!-/:-@[-`{-~])?$/

function writeStrong({children}: Strong): string | null {
  const [words] = children
  if (children.length !== 1 || !words) return null
  const inside =
    words.type === 'link' ? writeLink(words) : words.type === 'text' ? escapedText(words.value, IN_STRONG) : null
  return inside !== null && PUNCTUATION_AT_ENDS.test(inside) ? `**${inside}**` : null
}

const writeCode = ({value}: InlineCode): string | null =>
  /[`\r\n]|^ | $/.test(value) || value === '' ? null : `\`${value}\``
