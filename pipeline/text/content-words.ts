import {classAt, classOf, HAN, isHighSurrogate, LATIN, NUMBER, unitsAt} from './character-classes.ts'

/** Words that carry no content, of English. */
const STOP = new Set(
  'about above after again against all also although among and any are because been before being below between both but can could did does doing down during each either few first for from further had has have having her here hers him his how however into its itself just may might more most much must near nor not now off once one only other our ours out over own per same second several shall she should since some such than that the their theirs them then there these they this those three through thus too two under until upon use used uses using very was were what when where whether which while who whom whose why will with within without would yet you your'.split(
    ' ',
  ),
)
/** Characters of function words, of Chinese: a pair that holds one says little. */
const FUNCTION = new Set(
  '的了在是和与及或为以对于从到由被把将也都就而且但若则其此该这那之所有无不没上下中内外前后时等各每某更最很已曾正又再还只仅可能会应须要使让给向往按据因',
)

/** UTF-16 units of `FUNCTION`. */
const isFunction = new Uint8Array(0x10000)
for (const character of FUNCTION) isFunction[character.charCodeAt(0)] = 1

/** The longest runs that are read as one, in characters. */
const LONGEST = {word: 41, han: 400, number: 12}

/**
 * The content of a text as tokens that can be compared: English words without their endings, pairs of Han characters, numbers
 * of three digits and more.
 */
export function contentTokens(text: string): string[] {
  const tokens: string[] = []
  for (let at = 0; at < text.length; ) {
    const classes = classAt(text, at)
    let end = at + unitsAt(text, at)
    if (classes & HAN) {
      end = runEnd(text, at, HAN, LONGEST.han)
      for (let i = at; i + 1 < end; i++)
        if (!isFunction[text.charCodeAt(i)] && !isFunction[text.charCodeAt(i + 1)]) tokens.push(text.slice(i, i + 2))
    } else if (classes & LATIN) {
      const stop = runEnd(text, at, LATIN | NUMBER, LONGEST.word)
      if (stop > end) {
        const word = text.slice(at, stop).toLowerCase()
        if (word.length > 2 && !STOP.has(word)) tokens.push(stemOf(word))
        end = stop
      }
    } else if (isDigit(text, at)) {
      let stop = end
      while (stop - at < LONGEST.number && isDigit(text, stop)) stop++
      if (stop - at >= 3) tokens.push(text.slice(at, stop))
      end = stop
    }
    at = end
  }
  return tokens
}

const isDigit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}

/** The end of a run of characters of some classes, with apostrophes and hyphens between those of words. */
function runEnd(text: string, from: number, classes: number, most: number): number {
  let at = from
  for (let count = 0; count < most && at < text.length; count++) {
    const unit = text.charCodeAt(at)
    const isPair = isHighSurrogate(unit) && unitsAt(text, at) === 2
    const isInside = (isPair ? classAt(text, at) : classOf(unit)) & classes || (classes & LATIN && isInWord(unit))
    if (!isInside) break
    at += isPair ? 2 : 1
  }
  return at
}

/** `'`, `’` and `-`. */
const isInWord = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2d

/** Endings of words, longer ones before those that they end in, by the last letter. */
const ENDINGS: Readonly<Record<string, ReadonlyArray<string>>> = {
  s: ['ations', 'ments', 'ings', 'ies', 'es', 's'],
  n: ['ation'],
  y: ['ingly', 'edly', 'ly'],
  t: ['ment'],
  g: ['ing'],
  d: ['ied', 'ed'],
}

/** A word without its commonest endings: `citations` and `citation`, `reported` and `reports` meet. */
function stemOf(word: string): string {
  const bare = word.includes("'") || word.includes('’') ? word.replace(/['’]s?$/, '') : word
  const ending = ENDINGS[bare[bare.length - 1] ?? '']?.find((one) => bare.endsWith(one)) ?? ''
  return bare.length - ending.length >= 3 ? bare.slice(0, bare.length - ending.length) : word
}
