import type {Abstract, Claim, Lang, LinkedDocument, Range} from '../model/document.ts'
import {findNames} from '../plugins/names/index.ts'
import {findValues} from '../plugins/values/index.ts'
import {MAYBE_UPPER} from '../text/character-classes.ts'
import {itemsWithin} from '../text/within.ts'
import {type Concepts, conceptsOf} from './concepts.ts'

/** A claim of an abstract, or a sentence of it without any, with all that can be compared over languages. */
export interface Unit {
  /** Id of the claim or the sentence. */
  readonly id: string
  readonly lang: Lang
  readonly text: string
  /** `null` for a sentence. */
  readonly claim: Claim | null
  readonly concepts: Concepts
  /** Values of its numbers, in the order printed; small counts in words are left out. */
  readonly numbers: ReadonlyArray<Figure>
  /** EDTF. */
  readonly dates: ReadonlyArray<Figure<string>>
  /** Usual names of states and bodies, the same in both languages, and Latin names as printed. */
  readonly names: ReadonlyMap<string, string>
  /** In English letters, at about 2.6 to a Chinese character. */
  readonly length: number
  /** Where its middle stands in the abstract, 0 to 1. */
  readonly place: number
}

export interface Figure<Value = number> {
  readonly text: string
  readonly value: Value
}

/** The units of an abstract, in reading order. */
export function unitsOf(document: LinkedDocument, abstract: Abstract): Unit[] {
  const claims = itemsWithin(document.claims, abstract.start, abstract.end)
  const claimed = new Set(claims.map(({sentence}) => sentence))
  const alone = itemsWithin(document.sentences, abstract.start, abstract.end).filter(({id}) => !claimed.has(id))
  const length = Math.max(1, abstract.end - abstract.start)
  const unit = (range: Range, id: string, claim: Claim | null): Unit => {
    const text = document.text.slice(range.start, range.end)
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
    return {
      id,
      lang: abstract.lang,
      text,
      claim,
      concepts: conceptsOf(text, abstract.lang),
      ...figuresOf(text),
      names: namesOf(text),
      length: han * 2.6 + (text.length - han),
      place: ((range.start + range.end) / 2 - abstract.start) / length,
    }
  }
  return [
    ...claims.map((claim) => ({start: claim.start, unit: unit(claim, claim.id, claim)})),
    ...alone.map((sentence) => ({start: sentence.start, unit: unit(sentence, sentence.id, null)})),
  ]
    .sort((a, b) => a.start - b.start)
    .map((one) => one.unit)
}

function figuresOf(text: string): Pick<Unit, 'numbers' | 'dates'> {
  const numbers: Figure[] = []
  const dates: Array<Figure<string>> = []
  for (const value of findValues(text)) {
    if (value.type === 'date') {
      if (typeof value.value === 'string') dates.push({text: value.text, value: value.value})
    } else if (value.type !== 'ordinal' && !value.article) {
      const amount = typeof value.value === 'number' ? value.value : (value.amount ?? null)
      // 两国, both countries; one of the: told in words, and not always in both languages.
      if (amount === null || (amount < 3 && !/\d/.test(value.text))) continue
      numbers.push({text: value.text, value: amount})
    }
  }
  return {numbers, dates}
}

function namesOf(text: string): Map<string, string> {
  const names = new Map<string, string>()
  // 瑞典政府 is named by its state, as in English.
  for (const {text: printed, canonical, type} of findNames(text.replaceAll('政府', '，')))
    if (type === 'economy' || canonical !== undefined) names.set(canonical ?? printed, printed)
  const plain = text.normalize('NFKC')
  if (MAY_NAME.test(plain))
    for (const [latin] of plain.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}]{0,20}[\p{Lu}\d][\p{L}\d-]{0,20}/gu))
      names.set(latin.replace(/(?<=\p{Lu})s$/u, '').toLowerCase(), latin)
  return names
}
/** A first look that most texts do not stand: a capital, and another one or a figure behind it in the word. */
const MAY_NAME = new RegExp(`[${MAYBE_UPPER}]\\S{0,40}[\\d${MAYBE_UPPER}]`)
