/** An element of XML; text is a string, `null` is left out. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | null>>
  readonly children: ReadonlyArray<Node>
}
export type Node = Element | string | null

export const element = (
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: ReadonlyArray<Node>
): Element => ({name, attributes, children})

/** The same, but nothing where there is nothing in it. */
export const filled = (
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: ReadonlyArray<Node>
): Node => (children.some((child) => child !== null && child !== '') ? element(name, attributes, ...children) : null)

/** XML 1.0 of an element: one line for each child that holds elements alone, no blank put into text. */
export function writeXml(root: Element): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n']
  write(root, '', parts)
  parts.push('\n')
  return parts.join('')
}

function write({name, attributes, children}: Element, indent: string, parts: string[]): void {
  const kept = children.filter((child): child is Element | string => child !== null && child !== '')
  const printed = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${attributeText(value)}"`],
  )
  parts.push(`<${name}${printed.join('')}`)
  if (kept.length === 0) {
    parts.push('/>')
    return
  }
  parts.push('>')
  // A blank beside text would be read as a part of it.
  const lines = kept.every((child) => typeof child !== 'string')
  for (const child of kept) {
    if (lines) parts.push(`\n${indent} `)
    if (typeof child === 'string') parts.push(xmlText(child))
    else write(child, `${indent} `, parts)
  }
  parts.push(lines ? `\n${indent}</${name}>` : `</${name}>`)
}

/** What XML 1.0 cannot hold, not even escaped: most controls, noncharacters, halves of pairs. */
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu

/** Text as it may stand in XML; what cannot becomes U+FFFD, so that lengths stay. */
const xmlText = (text: string): string =>
  text.replace(ILLEGAL, '\ufffd').replace(/[&<>\r]/g, (character) => entities[character]!)

const attributeText = (text: string): string =>
  text.replace(ILLEGAL, '\ufffd').replace(/[&<>"\t\n\r]/g, (character) => entities[character]!)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** What an `xml:id` may be made of; numbers of references are such. */
export const xmlId = (letter: string, id: string | number): string => `${letter}${String(id).replace(/[^\w.-]/g, '_')}`
