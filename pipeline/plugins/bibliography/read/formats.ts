/** Formats of a bibliography, by the ending of its file. */
export const bibliographyFormats = {
  '.csl.json': 'csl',
  '.bib': 'bibtex',
  '.ris': 'ris',
  '.refs.txt': 'lines',
} as const
export type BibliographyFormat = (typeof bibliographyFormats)[keyof typeof bibliographyFormats]

/** More bytes than any paper's bibliography has; what is larger is a library. */
export const MOST_BYTES = 5_000_000
