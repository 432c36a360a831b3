/**
 * Look up a word of small Latin letters where it stands in a text, without cutting it out first.
 *
 * A word is found by a hash of its letters; what is no word of the table costs its letters and one look.
 */
export interface LetterWords<Value> {
  /** The word that stands from `start` to `end` in just these letters; `undefined` where that is none of the table. */
  at(text: string, start: number, end: number): {readonly word: string; readonly value: Value} | undefined
}

/** Compile a table whose words are letters a to z and nothing else. */
export function letterWords<Value>(entries: ReadonlyMap<string, Value>): LetterWords<Value> {
  let size = 16
  while (size < entries.size * 4) size *= 2
  const mask = size - 1
  const slots: Array<{word: string; value: Value} | undefined> = new Array(size).fill(undefined)
  for (const [word, value] of entries) {
    if (!/^[a-z]+$/.test(word)) throw new Error(`no word of letters: ${word}`)
    let slot = hashOf(word, 0, word.length) & mask
    while (slots[slot]) slot = (slot + 1) & mask
    slots[slot] = {word, value}
  }
  const longest = Math.max(...[...entries.keys()].map((word) => word.length))
  return {
    at(text, start, end) {
      if (end - start > longest) return undefined
      const hash = hashOf(text, start, end)
      if (hash < 0) return undefined
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const hit = slots[slot]
        if (!hit || stands(hit.word, text, start, end)) return hit
      }
    },
  }
}

/** Not negative; -1 where a character is no small letter. */
function hashOf(text: string, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x61 || unit > 0x7a) return -1
    hash = Math.imul(hash, 31) + unit
  }
  return (hash ^ (hash >>> 15)) & 0x3fffffff
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}
