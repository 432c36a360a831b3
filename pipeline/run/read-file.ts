import {existsSync} from 'node:fs'
import {type ReadOptions, type Refusal, read} from '../01-read/index.ts'
import {tooLarge} from '../01-read/limits.ts'
import type {SourceDocument} from '../model/document.ts'
import {readRegular} from './read-regular.ts'
import {sideFiles} from './side-files.ts'

/** Read the file of a paper, with the bibliographies beside it; what cannot be read is refused with its reason. */
export function readPaper(file: string, path: string, options: ReadOptions = {}): SourceDocument | Refusal {
  const found = readRegular(file, (size) => tooLarge(size, options.limits))
  if ('refused' in found) return found
  const source = read(found.bytes, path, options)
  if ('refused' in source) return source
  const beside = sideFiles(file, path)
  return beside.length ? {...source, beside} : source
}

/** More than any file of silences has. */
const MOST_SIDE_BYTES = 1_000_000

/** A file beside a paper, `paper.txt` → `paper.silences`; `null` where there is none. */
export function readSide(
  paper: string,
  ending: string,
): ({readonly file: string} & ({readonly text: string} | Refusal)) | null {
  const file = `${paper.replace(/\.(?:txt|md)$/, '')}${ending}`
  if (!existsSync(file)) return null
  const found = readRegular(file, (size) =>
    size > MOST_SIDE_BYTES ? `it has ${size} bytes, and it may have ${MOST_SIDE_BYTES}; shorten it` : null,
  )
  return 'refused' in found ? {file, ...found} : {file, text: new TextDecoder().decode(found.bytes)}
}
