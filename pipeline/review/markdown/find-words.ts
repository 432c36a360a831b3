import type {Range} from '../../model/document.ts'

/** A text made ready for looking up words whose white space and quotation marks an editor may have changed. */
export interface WordFinder {
  /** Every place of the words, in reading order; those that run over two blocks are none. */
  places(words: string): Range[]
}

/** Places that are told at most. */
const MOST = 200

export function wordFinder(text: string): WordFinder {
  let bare = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (isSpace(text[at]!)) continue
    bare += plain(text[at]!)
    places.push(at)
  }
  return {
    places(words) {
      const wanted = [...words]
        .filter((one) => !isSpace(one))
        .map(plain)
        .join('')
      if (wanted === '') return []
      const found: Range[] = []
      for (let at = bare.indexOf(wanted); at >= 0 && found.length < MOST; at = bare.indexOf(wanted, at + 1)) {
        const range = {start: places[at]!, end: places[at + wanted.length - 1]! + 1}
        if (!text.slice(range.start, range.end).includes('\n')) found.push(range)
      }
      return found
    },
  }
}

const isSpace = (character: string): boolean => /\s/.test(character)

/** Quotation marks that editors turn, as one: “ and " and „. */
const plain = (character: string): string =>
  /[“”„‟«»]/.test(character) ? '"' : /[‘’‚‛]/.test(character) ? "'" : character
