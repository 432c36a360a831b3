import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {emitJson} from '../12-emit/json.ts'
import {annotate} from '../index.ts'
import type {SourceDocument} from '../model/document.ts'

export function read(bytes: Uint8Array, path: string): SourceDocument {
  const sourceText = new TextDecoder('utf-8').decode(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {source: {path, sha256, bytes: bytes.length, encoding: 'utf-8'}, format: 'pages', sourceText}
}

export async function annotateInput(_format: string): Promise<number> {
  process.stdout.write(emitJson(annotate(read(readFileSync(0), '-'))))
  return 0
}

export async function annotateFiles(files: ReadonlyArray<string>, out: string): Promise<number> {
  for (const file of files) {
    const folder = join(out, basename(file).replace(/\.(txt|md)$/, ''))
    mkdirSync(folder, {recursive: true})
    writeFileSync(join(folder, 'annotated.json'), emitJson(annotate(read(readFileSync(file), file))))
  }
  return 0
}
