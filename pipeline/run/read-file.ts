import {readFileSync} from 'node:fs'
import {type ReadOptions, type Refusal, read} from '../01-read/index.ts'
import type {SourceDocument} from '../model/document.ts'
import {sideFiles} from './side-files.ts'
import {systemReason} from './system-reason.ts'

/** Read the file of a paper, with the bibliographies beside it; what cannot be read is refused with its reason. */
export function readPaper(file: string, path: string, options: ReadOptions = {}): SourceDocument | Refusal {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    return {refused: systemReason(error)}
  }
  const source = read(bytes, path, options)
  if ('refused' in source) return source
  const beside = sideFiles(file, path)
  return beside.length ? {...source, beside} : source
}

/** A file beside a paper, `paper.txt` → `paper.silences`; `null` where there is none. */
export function readSide(paper: string, ending: string): {readonly file: string; readonly text: string} | null {
  const file = `${paper.replace(/\.(?:txt|md)$/, '')}${ending}`
  try {
    return {file, text: readFileSync(file, 'utf8')}
  } catch {
    return null
  }
}
