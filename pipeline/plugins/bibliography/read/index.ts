import type {BibliographyEntry, BrokenBibliography} from '../../../model/document.ts'
import {readBibtex} from './bibtex.ts'
import {readCslJson} from './csl-json.ts'
import {type BibliographyFormat, MOST_BYTES} from './formats.ts'
import {readLines} from './lines.ts'
import {readRis} from './ris.ts'

export const MOST_ENTRIES = 5000

const readers: Readonly<
  Record<BibliographyFormat, (text: string) => ReadonlyArray<BibliographyEntry> | BrokenBibliography>
> = {csl: readCslJson, bibtex: readBibtex, ris: readRis, lines: readLines}

/** Read a bibliography. Never throws; nothing in it can run long, reach a prototype or refer to itself for ever. */
export function readBibliography(
  text: string,
  format: BibliographyFormat,
): ReadonlyArray<BibliographyEntry> | BrokenBibliography {
  if (text.length > MOST_BYTES) return tooLarge
  const read = readers[format](text.replace(/^\ufeff/, ''))
  if ('problem' in read) return read
  if (read.length > MOST_ENTRIES) return tooLarge
  return read
}

export const tooLarge: BrokenBibliography = {line: null, problem: 'too-large'}
