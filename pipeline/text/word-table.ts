/**
 * Look up which word of a table stands at a place of a text.
 *
 * The words are a trie that is walked unit by unit, so a look-up ends where no word goes on; a table of thousands of
 * words costs no more than a table of ten.
 */
export interface WordTable<Value> {
  /** The longest word that begins at `at`, or `null`. */
  at(text: string, at: number): WordHit<Value> | null
}

export interface WordHit<Value> {
  readonly word: string
  readonly value: Value
}

/** Compile rows `value → words separated by blanks or line ends`. A word given twice keeps its last value. */
export function wordTable<Value extends string>(rows: Readonly<Record<Value, string>>): WordTable<Value> {
  return wordTableOf(wordRows(rows))
}

/** Pairs of a word and its value out of such rows; `_` stands for a blank in a word. */
export function wordRows<Value extends string>(rows: Readonly<Record<Value, string>>): Array<[string, Value]> {
  const entries: Array<[string, Value]> = []
  for (const value of Object.keys(rows) as Value[])
    for (const word of rows[value].split(/\s+/)) if (word) entries.push([word.replaceAll('_', ' '), value])
  return entries
}

/** Compile pairs of a word and its value. */
export function wordTableOf<Value>(entries: Iterable<readonly [string, Value]>): WordTable<Value> {
  const pairs = new Map(entries)
  const words = ['', ...pairs.keys()]
  const values = [...pairs.values()]
  const trie = trieOf(words)
  // A hit is made when its word is first met: few of some thousand words stand in a paper.
  const hits: Array<WordHit<Value> | undefined> = Array.from(words, () => undefined)
  function at(text: string, place: number): WordHit<Value> | null {
    const index = longestAt(trie, text, place)
    if (index === 0) return null
    hits[index] ??= {word: words[index]!, value: values[index - 1]!}
    return hits[index]
  }
  return {at}
}

/** Words by their characters: node 0 is nothing, node 1 the root. */
export interface Trie {
  /** The index of the word that ends at a node; 0 for none. */
  readonly ends: Uint16Array
  /** 1 where words go on from a node. */
  readonly inner: Uint8Array
  readonly edges: Edges
  /** The node of every first unit. */
  readonly begins: Begins
  /** The node of every first two units that are both ASCII: most places of Latin text are past with one look. */
  readonly pairs: Uint16Array
}

/** Which of the words of a trie is the longest that begins at a place of a text, by its index; 0 for none. */
export function longestAt({ends, inner, edges, pairs, begins}: Trie, text: string, at: number): number {
  // A look past the ends would cost each later look: the engine then gives up reading characters by the short way.
  const length = text.length
  if (at < 0 || at >= length) return 0
  const unit = text.charCodeAt(at)
  let node = begins.rows[(begins.pages[unit >> 8]! << 8) | (unit & 255)]!
  if (node === 0) return 0
  let found = ends[node]!
  let next = at + 1
  if (unit < ASCII && next < length) {
    const second = text.charCodeAt(next)
    if (second < ASCII) {
      node = pairs[unit * ASCII + second]!
      if (node === 0) return found
      found = ends[node]! || found
      next++
    }
  }
  for (; next < length && inner[node] === 1; next++) {
    node = edgeFrom(edges, node, text.charCodeAt(next))
    if (node === 0) break
    found = ends[node]! || found
  }
  return found
}

const ASCII = 128

/** Compile different words; at index 0 and wherever else an empty one stands is none. */
export function trieOf(words: ReadonlyArray<string>): Trie {
  const ends = [0, 0]
  const next: Array<Map<number, number>> = [new Map(), new Map()]
  for (const [index, word] of words.entries()) {
    if (word === '') continue
    let node = 1
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i)
      let to = next[node]!.get(unit)
      if (to === undefined) {
        to = ends.push(0) - 1
        next.push(new Map())
        next[node]!.set(unit, to)
      }
      node = to
    }
    ends[node] = index
  }
  if (ends.length > 0x7fff) throw new Error('too many words for one table')
  return {
    ends: Uint16Array.from(ends),
    inner: Uint8Array.from(next, (edges) => (edges.size > 0 ? 1 : 0)),
    edges: edgesOf(next),
    begins: beginsOf(next[1]!),
    pairs: pairsOf(next),
  }
}

/** Of a trie without Latin words; all of them share it. */
const noPairs = new Uint16Array(ASCII * ASCII)

function pairsOf(next: ReadonlyArray<ReadonlyMap<number, number>>): Uint16Array {
  let pairs = noPairs
  for (const [unit, node] of next[1]!) {
    if (unit >= ASCII) continue
    for (const [second, to] of next[node]!) {
      if (second >= ASCII) continue
      if (pairs === noPairs) pairs = new Uint16Array(ASCII * ASCII)
      pairs[unit * ASCII + second] = to
    }
  }
  return pairs
}

/** Edges of a trie in an open-addressed table: a node and the unit that leads on from it in one key, and where to beside it. */
interface Edges {
  readonly slots: Int32Array
  readonly mask: number
}

function edgesOf(next: ReadonlyArray<ReadonlyMap<number, number>>): Edges {
  let size = 16
  while (size < next.length * 3) size *= 2
  const mask = 2 * size - 2
  const slots = new Int32Array(2 * size)
  for (const [node, units] of next.entries())
    for (const [unit, to] of units) {
      let slot = slotOf(node, unit) & mask
      while (slots[slot] !== 0) slot = (slot + 2) & mask
      slots[slot] = (node << 16) | unit
      slots[slot + 1] = to
    }
  return {slots, mask}
}

const slotOf = (node: number, unit: number): number => {
  const mixed = Math.imul((node << 16) ^ (unit * 0x9e37), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** The node that a unit leads to, or 0. */
function edgeFrom({slots, mask}: Edges, node: number, unit: number): number {
  const key = (node << 16) | unit
  for (let slot = slotOf(node, unit) & mask; ; slot = (slot + 2) & mask) {
    const found = slots[slot]
    if (found === key) return slots[slot + 1]!
    if (found === 0) return 0
  }
}

/** The node of every first unit, in pages of 256 units: most places of a text begin no word, and cost one look. */
interface Begins {
  readonly pages: Uint8Array
  readonly rows: Uint16Array
}

function beginsOf(firsts: ReadonlyMap<number, number>): Begins {
  const pages = new Uint8Array(256)
  let count = 1
  for (const unit of firsts.keys()) if (pages[unit >> 8] === 0) pages[unit >> 8] = count++
  const rows = new Uint16Array(count << 8)
  for (const [unit, node] of firsts) rows[(pages[unit >> 8]! << 8) | (unit & 255)] = node
  return {pages, rows}
}
