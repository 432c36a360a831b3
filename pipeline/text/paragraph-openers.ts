interface Cue {
  readonly pattern: RegExp
  /** How much oftener a sentence with it opens a paragraph than others do, as a logarithm; below 0 it mostly goes on with one. */
  readonly weight: number
}

/** Figures and sections that a sentence may name. */
const NAMED = /\b(?:Figs?|Figures?|Tables?|Sections?|Sec|Eqs?|Equations?|Algorithms?|Listings?)\b/

/** What an English sentence begins with; the first row that fits counts. */
const HEADS: ReadonlyArray<Cue> = [
  {pattern: /^\p{Ll}/u, weight: -1.6}, // > … as follows:␊where n is …
  {pattern: /^(?:This|In this) (?:paper|study|work|article|section|chapter|tutorial|report|review)\b/, weight: 1},
  {pattern: /^(?:This|These|Those|Such|That)\b/, weight: -2}, // > These marks were …
  {pattern: /^(?:It|They|He|She|Its|Their)\b/, weight: -0.7}, // > They were read …
  {
    pattern: /^(?:However|Nevertheless|Nonetheless|Still|Yet|Instead|Rather|Otherwise|Conversely|Alternatively)\b/,
    weight: -1.5,
  },
  {
    pattern: /^(?:Thus|Therefore|Hence|Consequently|Accordingly|So|Then|Indeed|As (?:a (?:result|consequence)|such))\b/,
    weight: -1.9,
  },
  {
    pattern:
      /^(?:For (?:example|instance)|E\.g|That is|Specifically|Briefly|Note|Notice|Recall|See|In (?:particular|other words|fact|general|practice|contrast|addition|turn))\b/,
    weight: -1,
  },
  {pattern: /^(?:Additionally|Furthermore|Moreover|Also|Similarly|Likewise|Besides)\b/, weight: -0.7},
  {pattern: /^First(?:ly)?\b/, weight: -0.7}, // > First, the readers …
  {pattern: /^(?:Finally|Last(?:ly)?|Next|In (?:summary|conclusion|short))\b/, weight: 0.7},
  {pattern: /^(?:Another|Others?|Both|Each|Either|Some|Most|Many|All|Only)\b/, weight: -0.3},
  {pattern: /^To\b/, weight: 0.6}, // > To find out whether …
  {pattern: /^Our\b/, weight: 0.7},
  {pattern: /^As\b/, weight: -0.5},
]

/** Words that stand near the begin of a sentence, behind its first; all rows that fit count. */
const NEAR: ReadonlyArray<Cue> = [
  {pattern: /\b(?:then|therefore|thus|hence|consequently)\b/, weight: -1.4}, // > The sheets are then …
  {pattern: /\b(?:it|its|they|them|their)\b/, weight: -0.8},
  {pattern: /\b(?:this|these|those|such|that)\b/, weight: -0.5}, // > We read these marks …
  {pattern: /\balso\b/, weight: -0.4},
  {pattern: /\bhowever\b/, weight: -0.5},
  {pattern: /\bcases?\b/, weight: -0.8}, // > In both cases …
  {pattern: /\bhand\b/, weight: -0.7}, // > On the other hand …
  {pattern: /\b(?:other|another|both|same|former|latter|above|previous|resulting)\b/, weight: -0.4},
  {pattern: /\bnext\b/, weight: 0.9},
  {pattern: /\b(?:section|paper|study|work|article|tutorial)\b/, weight: 0.6},
  {pattern: /\b(?:was|were)\b/, weight: -0.6},
  {pattern: /\b(?:we|our)\b/, weight: 0.2},
]

/** What else a sentence and the one before it show. */
const OTHERS = {
  constant: 0.5,
  /** The second word is a name: it begins with a capital. */
  name: 0.4,
  /** A sentence of fewer than eight words. */
  brief: 1,
  /** A figure or section is named, but not among the first words. */
  namesLate: -0.3,
  /** Content words near the begin that the sentence before has too: one, two or more. */
  shared: -0.5,
  sharedMore: -0.3,
  /** The sentence before was the first of a count, or ended with a marker, or named a figure. */
  afterFirst: -1.2,
  afterMarker: -0.2,
  afterNamed: 0.3,
} as const

/**
 * How much an English sentence looks like the first of a paragraph, by its words and those of the sentence before it.
 *
 * A sentence that ties itself to what was said (`This`, `then`, `the other`) goes on; the weights are those of a logistic
 * regression over sentences of openly licensed papers (see NOTICE), rounded.
 *
 * @returns a logarithm of odds, 0 where the words say nothing
 */
export function paragraphOpening(sentence: string, before: string): number {
  let score = 0
  for (const [name, value] of Object.entries(openingSigns(sentence, before)))
    score += value * (OTHERS as Record<string, number>)[name]!
  score += HEADS.find(({pattern}) => pattern.test(sentence))?.weight ?? 0
  const near = sentence.slice(0, 120).split(' ').slice(1, 7).join(' ')
  for (const {pattern, weight} of NEAR) if (pattern.test(near)) score += weight
  return score
}

type Signs = Record<keyof typeof OTHERS, number>

function openingSigns(sentence: string, before: string): Signs {
  const words = wordsOf(sentence)
  const known = new Set(wordsOf(before).filter(isContent))
  const shared = words.slice(0, 12).filter((word) => isContent(word) && known.has(word)).length
  const second = sentence.slice(0, 60).split(' ')[1] ?? ''
  return {
    constant: 0.5,
    name: /^[A-Z]/.test(second) ? 1 : 0,
    brief: words.length < 8 ? 1 : 0,
    namesLate: NAMED.test(sentence.slice(60)) ? 1 : 0,
    shared: shared > 0 ? 1 : 0,
    sharedMore: shared > 1 ? 1 : 0,
    afterFirst: /^(?:First|On the one)\b/.test(before) ? 1 : 0,
    afterMarker: /\[\d[\d,–; -]{0,20}\]\.?$/.test(before.slice(-26)) ? 1 : 0,
    afterNamed: NAMED.test(before) ? 1 : 0,
  }
}

const wordsOf = (text: string): string[] =>
  text
    .slice(0, 600)
    .toLowerCase()
    .match(/[a-z]{1,40}|\d{1,9}/g) ?? []

const isContent = (word: string): boolean => word.length > 3 && !FUNCTION_WORDS.has(word)
const FUNCTION_WORDS = new Set(
  'from with were been that this these those which their have than then also into they'.split(' '),
)
