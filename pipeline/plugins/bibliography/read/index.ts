import type {BibliographyEntry, BrokenBibliography} from '../../../model/document.ts'
import {readBibtex} from './bibtex.ts'
import {readCslJson} from './csl-json.ts'
import {readLines} from './lines.ts'
import {readRis} from './ris.ts'

/** Formats of a bibliography, by the ending of its file. */
export const bibliographyFormats = {
  '.csl.json': 'csl',
  '.bib': 'bibtex',
  '.ris': 'ris',
  '.refs.txt': 'lines',
} as const
export type BibliographyFormat = (typeof bibliographyFormats)[keyof typeof bibliographyFormats]

/** More than any paper has; what is larger is a library and not the bibliography of a paper. */
export const MOST_BYTES = 5_000_000
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
