import type {Coding} from '../model/coding.ts'
import {everyReference, numberKey} from '../model/reference-lists.ts'
import {type AnnotatedDocument, annotatedDocument} from '../model/schema.ts'
import {rowsOf} from './rows.ts'
import {validation} from './validate.ts'

/**
 * What does not hold of an annotated paper and of its codes: its shape, ids, what points to what, spans and quotes in both units.
 *
 * @param coding - As in `codes.json`, where it lies beside the paper.
 */
export function brokenDocument(value: unknown, coding?: Coding): ReadonlyArray<string> {
  const shape = annotatedDocument.safeParse(value)
  if (!shape.success)
    return shape.error.issues.slice(0, 20).map(({path, message}) => `${path.join('.') || 'the whole'}: ${message}`)
  const document = shape.data
  const links = brokenLinks(document, coding)
  if (links.length > 0) return links.slice(0, 200)
  const check = validation()
  check.add(rowsOf(document, {}, {coding}))
  const points = [...document.text]
  const slices = [...document.claims, ...document.abstracts].filter(
    ({start, end, text}) => points.slice(start, end).join('') !== text,
  )
  return [...check.broken, ...slices.map(({text}) => `the slice is not the text ${JSON.stringify(text.slice(0, 40))}`)]
}

function brokenLinks(document: AnnotatedDocument, coding: Coding | undefined): string[] {
  const broken: string[] = []
  const known = (what: string, list: ReadonlyArray<{readonly id: string}>): Set<string> => {
    const ids = new Set(list.map(({id}) => id))
    if (ids.size < list.length) broken.push(`${what}: an id stands twice`)
    return ids
  }
  const sentences = known('sentences', document.sentences)
  const headings = known('headings', document.headings)
  const paragraphs = known('paragraphs', document.paragraphs)
  const citations = known('citations', document.citations)
  const claims = known('claims', document.claims)
  known('blocks', document.blocks)
  const references = everyReference(document)
  known('references', references)
  const numbers = new Set(references.map(({list, number}) => numberKey(list, number)))
  const want = (from: string, ids: ReadonlySet<unknown>, id: unknown): void => {
    if (id !== null && !ids.has(id)) broken.push(`${from}: points to ${String(id)}, which is not there`)
  }
  for (const {id, section} of document.paragraphs) want(id, headings, section)
  for (const {id, paragraph} of document.sentences) want(id, paragraphs, paragraph)
  for (const {id, sentence, list, numbers: cited} of document.citations) {
    want(id, sentences, sentence)
    for (const number of cited)
      if (!numbers.has(numberKey(list, number))) broken.push(`${id}: points to ${number}, which is not there`)
  }
  for (const {id, citedBy} of references) for (const citation of citedBy) want(id, citations, citation)
  for (const {id, sentence, section, citations: cited} of document.claims) {
    want(id, sentences, sentence)
    want(id, headings, section)
    for (const citation of cited) want(id, citations, citation)
  }
  const aligned = new Set([...sentences, ...claims])
  for (const {zh, en} of document.alignments) for (const id of [zh, en]) want('alignments', aligned, id)
  for (const {claim} of coding?.codes ?? []) want('codes', claims, claim)
  for (const {claims: told} of coding?.timeline?.rows ?? []) for (const id of told) want('timeline', claims, id)
  return broken
}
