import {existsSync, statSync} from 'node:fs'
import {basename, join} from 'node:path'
import {publish} from '../12-emit/json.ts'
import {annotate} from '../annotate.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {InputError} from './lines.ts'
import {papersBelow} from './papers.ts'
import {readPaper} from './read-file.ts'
import {annotatedBelow, readAnnotated} from './review-page.ts'

/** A paper that a command was pointed at. */
export interface PaperAt {
  /** Its name, `/` between folders: the folder of its outputs, or its file without the ending. */
  readonly name: string
  /** Annotated now, or as it was written. */
  readonly load: () => AnnotatedDocument
}

/**
 * The papers that a path means: a paper, an `annotated.json`, all papers annotated below a folder, or all papers below one.
 *
 * @throws InputError where there is none; on loading, where one cannot be read.
 */
export function papersAt(path: string): PaperAt[] {
  if (!statSync(path, {throwIfNoEntry: false})?.isDirectory()) {
    const name = basename(path).replace(/\.(?:txt|md|json)$/, '')
    return [{name, load: () => (path.endsWith('.json') ? readAnnotated(path) : annotatedNow(path, path))}]
  }
  const own = join(path, 'annotated.json')
  if (existsSync(own)) return [{name: basename(path), load: () => readAnnotated(own)}]
  const folders = annotatedBelow(path)
  if (folders.length === 0) {
    const papers = papersBelow(path)
    if (papers.length === 0) throw new InputError(`${path}: no paper in it; put a .txt or .md file there, or name one`)
    return papers.map(({file, path: own, folder}) => ({name: folder, load: () => annotatedNow(file, own)}))
  }
  return folders.map((name) => ({name, load: () => readAnnotated(join(path, name, 'annotated.json'))}))
}

function annotatedNow(file: string, path: string): AnnotatedDocument {
  const source = readPaper(file, path)
  if ('refused' in source) throw new InputError(`${file}: ${source.refused}`)
  return publish(annotate(source))
}
