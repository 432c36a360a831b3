import {readFileSync, statSync} from 'node:fs'
import {decode} from '../01-read/encoding.ts'
import type {SideFile} from '../model/document.ts'
import {bibliographyFormats, MOST_BYTES} from '../plugins/bibliography/read/formats.ts'
import {systemReason} from './system-reason.ts'

/**
 * The bibliographies beside a paper, `paper.bib` for `paper.txt`, in the order in which they are used.
 *
 * One that cannot be read is told in the paper's findings, and the paper is annotated all the same.
 *
 * @param path - What messages and the output call the paper.
 */
export function sideFiles(file: string, path: string): SideFile[] {
  return Object.entries(bibliographyFormats).flatMap(([ending, format]) => {
    const text = textOf(beside(file, ending))
    return text === null ? [] : [{path: beside(path, ending), format, ...text}]
  })
}

const beside = (paper: string, ending: string): string => `${paper.replace(/\.(?:txt|md)$/, '')}${ending}`

function textOf(file: string): {text: string; refused?: string} | null {
  try {
    const found = statSync(file, {throwIfNoEntry: false})
    if (!found) return null
    if (!found.isFile()) return {text: '', refused: 'this is no file; put a file there or take it away'}
    if (found.size > MOST_BYTES)
      return {
        text: '',
        refused: `it has ${Math.ceil(found.size / 1_000_000)} MB, which is no bibliography of one paper; keep only what the paper cites`,
      }
    const decoded = decode(readFileSync(file))
    if ('text' in decoded) return {text: decoded.text}
    return {text: '', refused: `byte ${decoded.invalidAt + 1} is not valid UTF-8; save the file as UTF-8`}
  } catch (error) {
    return {text: '', refused: systemReason(error)}
  }
}
