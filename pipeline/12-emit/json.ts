import type {AuditedDocument} from '../model/document.ts'
import {codePointMap} from '../text/code-points.ts'

/** The version of the output's shape; semantic versioning. */
export const SCHEMA_VERSION = '1.0.0'

/**
 * The annotated document as JSON: fields in the order of the contract, offsets in code points, newline at the end.
 *
 * This is the one place where UTF-16 offsets become code points.
 */
export function emitJson(document: AuditedDocument): string {
  const {toPoints} = codePointMap(document.text)
  const source = codePointMap(document.sourceText)
  const ranged = <T extends {start: number | null; end: number | null}>(item: T): T => ({
    ...item,
    start: item.start === null ? null : toPoints(item.start),
    end: item.end === null ? null : toPoints(item.end),
  })
  const published = {
    schemaVersion: SCHEMA_VERSION,
    source: document.source,
    text: document.text,
    origins: document.origins.map(([start, end, from, to]) => [
      toPoints(start),
      toPoints(end),
      source.toPoints(from),
      source.toPoints(to),
    ]),
    languages: document.languages,
    title: document.title,
    authors: document.authors,
    blocks: document.blocks.map(ranged),
    abstracts: document.abstracts.map(ranged),
    headings: document.headings.map(ranged),
    paragraphs: document.paragraphs.map(ranged),
    sentences: document.sentences.map(ranged),
    citations: document.citations.map(ranged),
    references: document.references.map(ranged),
    claims: document.claims.map((claim) => ({
      ...ranged(claim),
      dates: claim.dates.map(ranged),
      quantities: claim.quantities.map(ranged),
      actors: claim.actors.map(ranged),
    })),
    alignments: document.alignments,
    findings: document.findings.map(ranged),
    furniture: document.furniture.map((item) => ({
      ...item,
      sourceStart: source.toPoints(item.sourceStart),
      sourceEnd: source.toPoints(item.sourceEnd),
    })),
  }
  return `${JSON.stringify(published, null, 1)}\n`
}
