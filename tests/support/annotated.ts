import {publish} from '../../pipeline/12-emit/json.ts'
import {
  type AnnotatedDocument,
  type AuditedDocument,
  annotate,
  read,
  type SourceDocument,
} from '../../pipeline/index.ts'
import {brokenShape} from './schema.ts'

/** A source from text, as if read from a file of that name. */
export function sourceOf(text: string, path = 'paper.txt'): SourceDocument {
  const source = read(new TextEncoder().encode(text), path)
  if ('refused' in source) throw new Error(source.refused)
  return source
}

/** All stages over a text. */
export const documentOf = (text: string, path?: string): AuditedDocument => annotate(sourceOf(text, path))

/** What `annotated.json` holds for a text; it always fits the shipped schema. */
export function annotatedOf(text: string, path?: string): AnnotatedDocument {
  const document = publish(documentOf(text, path))
  const broken = brokenShape(document)
  if (broken.length > 0) throw new Error(`annotated.json does not fit its schema: ${broken.join('; ')}`)
  return document
}
