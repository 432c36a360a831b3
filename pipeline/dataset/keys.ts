import {createHash} from 'node:crypto'

/** Id of a paper: of the hash of its source, so that the same bytes have the same id wherever they lie. */
export const documentKey = (sha256: string): string => `d${sha256.slice(0, 16)}`

/**
 * Makes keys of the rows of one paper: of its id, a letter for the table, and a hash of what the row says. Rows that say the
 * same are told apart by their order. A key stays the same as long as its words do, whatever stands before them.
 */
export function keyMaker(documentId: string): (letter: string, ...words: ReadonlyArray<string | number>) => string {
  const seen = new Map<string, number>()
  return (letter, ...words) => {
    const hash = createHash('sha256')
      .update([letter, ...words].join('\0'))
      .digest('hex')
      .slice(0, 12)
    const key = `${documentId}-${letter}${hash}`
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return nth === 1 ? key : `${key}.${nth}`
  }
}

/** Shares of the splits, in hundredths; what is left is `train`. */
const VALIDATION = 10
const TEST = 10

/** The split of a paper, by a hash of its id: it never changes as papers are added. */
export function splitOf(documentId: string): 'train' | 'validation' | 'test' {
  const place = Number.parseInt(createHash('sha256').update(`split\0${documentId}`).digest('hex').slice(0, 8), 16) % 100
  return place < TEST ? 'test' : place < TEST + VALIDATION ? 'validation' : 'train'
}
