/** What a stretch of a reference string can be. The order is part of the weights file: append only, and train again. */
export const LABELS = [
  'label', // [12]   7.
  'author', // Miller, J. and K. Ito
  'editor', // edited by R. Lang;   R. Lang (Eds.)
  'translator', // trans. by P. Moss
  'date', // (2004)   March 12, 1999
  'title', // On the shape of things
  'journal', // J. Appl. Phys.
  'container', // In Proceedings of …;   In Handbook of …
  'volume', // vol. 12
  'issue', // no. 3
  'page', // pp. 12-19;   Article 3031
  'publisher', // Oxford University Press
  'place', // Cambridge, MA
  'url', // https://…
  'doi', // doi:10.…
  'note', // in press
  'edition', // 2nd ed.
  'series', // Lecture Notes in Computer Science
  'genre', // PhD thesis;   [DVD]
  'number', // arXiv:1201.0001;   ISBN …;   Report No. 12
  'other', // words that belong to no field
] as const

export type Label = (typeof LABELS)[number]

export const LABEL_COUNT = LABELS.length

const byName = new Map<string, number>(LABELS.map((name, at) => [name, at]))

/** The index of a label in `LABELS`. */
export const labelIndex = (name: Label): number => byName.get(name)!
