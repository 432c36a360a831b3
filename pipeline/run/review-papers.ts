import {existsSync} from 'node:fs'
import {join, resolve, sep} from 'node:path'
import {publish} from '../12-emit/json.ts'
import {annotate} from '../annotate.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {InputError} from './lines.ts'
import {papersBelow} from './papers.ts'
import {readPaper} from './read-file.ts'
import {annotatedBelow, readAnnotated} from './review-page.ts'

/** A paper to review. */
export interface ReviewedPaper {
  /** Its source; decisions lie beside it. */
  readonly file: string
  /** As it is now: of the source, or as it was written. */
  readonly load: () => AnnotatedDocument
}

/**
 * The papers below a folder of sources, annotated when they are opened; or those below a folder of outputs, with their
 * sources looked for below `sources`.
 *
 * @throws InputError where there is none, or an output whose source is not found.
 */
export function papersToReview(folder: string, sources: string): ReviewedPaper[] {
  const annotated = annotatedBelow(folder)
  if (annotated.length > 0)
    return annotated.map((below) => {
      const load = (): AnnotatedDocument => readAnnotated(join(folder, below, 'annotated.json'))
      return {file: sourceOf(load().source.path, sources), load}
    })
  const papers = papersBelow(folder)
  if (papers.length === 0) throw new InputError(`${folder}: no paper in it; put a .txt or .md file there`)
  return papers.map(({file, path}) => ({file, load: annotatedAgain(file, path)}))
}

/** A paper as its source is now; annotated again only when that, or a bibliography beside it, changed. */
function annotatedAgain(file: string, path: string): () => AnnotatedDocument {
  let last: {readonly from: string; readonly document: AnnotatedDocument} | null = null
  return () => {
    const source = readPaper(file, path)
    if ('refused' in source) throw new InputError(`${file}: ${source.refused}`)
    const from = JSON.stringify([source.source, source.beside])
    if (last?.from !== from) last = {from, document: publish(annotate(source))}
    return last.document
  }
}

function sourceOf(path: string, sources: string): string {
  const file = resolve(sources, path)
  if (!file.startsWith(`${resolve(sources)}${sep}`) || !existsSync(file))
    throw new InputError(`${path}: its source is not below ${sources}; name its folder with --sources`)
  return file
}
