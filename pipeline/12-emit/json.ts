import type {AuditedDocument, Reference} from '../model/document.ts'
import {listOf} from '../model/reference-lists.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {codePointMap} from '../text/code-points.ts'

/**
 * The annotated document as JSON: fields in the order of the contract, offsets in code points, newline at the end. Each field
 * has a line of its own, and in a list each item, so that `grep` and `diff` show whole claims.
 *
 * Keys come in a fixed order, so the same document gives the same bytes.
 */
export const emitJson = (document: AuditedDocument): string => jsonPieces(document).join('')

/** The same in pieces that follow one another: to put them together costs as much as to make them. */
export function jsonPieces(document: AuditedDocument): string[] {
  const pieces: string[] = []
  let before = '{\n'
  for (const [name, value] of Object.entries(publish(document))) {
    if (value === undefined) continue
    const key = `${before}${JSON.stringify(name)}: `
    if (isList(value)) {
      let beforeItem = `${key}[\n`
      for (const item of value) {
        pieces.push(`${beforeItem}${JSON.stringify(item)}`)
        beforeItem = ',\n'
      }
      pieces.push('\n]')
    } else pieces.push(key, JSON.stringify(value))
    before = ',\n'
  }
  pieces.push('\n}\n')
  return pieces
}

const isList = (value: unknown): value is object[] =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === 'object' && !Array.isArray(value[0])

/** The document as outsiders see it. This is the one place where UTF-16 offsets become code points. */
export function publish(document: AuditedDocument): AnnotatedDocument {
  const {toPoints, isSame} = codePointMap(document.text)
  const source = codePointMap(document.sourceText)
  const range = <Item extends {readonly start: number; readonly end: number}>(item: Item): Item =>
    isSame ? item : {...item, start: toPoints(item.start), end: toPoints(item.end)}
  const maybeRange = <Item extends {readonly start: number | null; readonly end: number | null}>(item: Item): Item =>
    isSame
      ? item
      : {
          ...item,
          start: item.start === null ? null : toPoints(item.start),
          end: item.end === null ? null : toPoints(item.end),
        }
  const ranges = <Item extends {readonly start: number; readonly end: number}>(
    items: ReadonlyArray<Item>,
  ): ReadonlyArray<Item> => (isSame ? items : items.map(range))
  const {referenceLists: lists} = document
  const main = listOf(lists, lists.find((list) => list.main) ?? null).list
  const isMain = ({list}: Reference): boolean => list === main
  const reference = (one: Reference) => ({...maybeRange(one), spans: ranges(one.spans)})
  const published = {
    schemaVersion: '1.0.0' as const,
    source: document.source,
    text: document.text,
    origins:
      isSame && source.isSame
        ? document.origins
        : document.origins.map(([start, end, from, to]) => [
            toPoints(start),
            toPoints(end),
            source.toPoints(from),
            source.toPoints(to),
          ]),
    languages: document.languages,
    title: document.title,
    authors: document.authors,
    blocks: ranges(document.blocks),
    abstracts: ranges(document.abstracts),
    headings: ranges(document.headings),
    paragraphs: ranges(document.paragraphs),
    sentences: ranges(document.sentences),
    citations: ranges(document.citations),
    references: document.references.filter(isMain).map(reference),
    ...(lists.length > 1
      ? {
          referenceLists: lists.map((list) => ({...range(list), territory: ranges(list.territory)})),
          otherReferences: document.references.filter((one) => !isMain(one)).map(reference),
        }
      : {}),
    claims: document.claims.map(({hedge, negation, subject, ...claim}) => ({
      ...range(claim),
      dates: ranges(claim.dates),
      quantities: ranges(claim.quantities),
      actors: ranges(claim.actors),
      ...(hedge === undefined ? {} : {hedge: hedge && range(hedge)}),
      ...(negation === undefined ? {} : {negation: negation && range(negation)}),
      ...(subject === undefined ? {} : {subject: subject && maybeRange(subject)}),
    })),
    omitted: ranges(document.omitted),
    alignments: document.alignments,
    ...(document.unaligned ? {unaligned: document.unaligned} : {}),
    findings: document.findings.map(maybeRange),
    furniture: document.furniture.map((item) => ({
      ...item,
      sourceStart: source.toPoints(item.sourceStart),
      sourceEnd: source.toPoints(item.sourceEnd),
    })),
  }
  // The model is readonly, the published type is not; the shapes are the same, and every test validates the output.
  return published as unknown as AnnotatedDocument
}
