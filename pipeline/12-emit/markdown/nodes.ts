import type {BlockContent, ListItem, PhrasingContent, RootContent} from 'mdast'
import {anchor, joinTexts} from './phrasing.ts'

/** White space as one blank: what a line of a list can hold. */
export const oneLine = (value: string): string =>
  (/[\t\n\r]| {2}/.test(value) ? value.replace(/[\t\n\r ]+/g, ' ') : value).trim()
export const text = (value: string): PhrasingContent => ({type: 'text', value})
export const paragraph = (children: PhrasingContent[]): BlockContent => ({
  type: 'paragraph',
  children: joinTexts(children),
})
export const heading = (depth: 2 | 3, value: string): RootContent => ({type: 'heading', depth, children: [text(value)]})
/** A heading that links of ours lead to. */
export const section = (id: string, value: string): RootContent => ({
  type: 'heading',
  depth: 2,
  children: [...anchor(id), text(value)],
})
/** The same below a section. */
export const anchored = (id: string, value: string): RootContent => ({
  type: 'heading',
  depth: 3,
  children: [...anchor(id), text(value)],
})
export const item = (children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  checked: null,
  children: [paragraph(children)],
})
