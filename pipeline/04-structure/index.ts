import type {ReflowedDocument, StructuredDocument} from '../model/document.ts'
import {languageOf} from '../text/scripts.ts'

/** Tell what each block is: title, abstract, heading, paragraph, reference. */
export function structure(document: ReflowedDocument): StructuredDocument {
  return {
    ...document,
    languages: [languageOf(document.text)],
    title: null,
    authors: [],
    blocks: document.flows.map(({start, end}, i) => ({id: `b${i + 1}`, kind: 'paragraph', start, end})),
    abstracts: [],
    headings: [],
    paragraphs: document.flows.map(({start, end}, i) => ({id: `p${i + 1}`, start, end, section: null})),
    referenceList: null,
  }
}
