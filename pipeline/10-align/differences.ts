import type {AlignmentDifference} from '../model/document.ts'
import type {Figure, Unit} from './units.ts'

/** Units of both abstracts that say the same, by their indices. */
export interface Group {
  readonly zh: ReadonlyArray<number>
  readonly en: ReadonlyArray<number>
  readonly score: number
}

/** Pairs less alike than this may be no translations of each other, and are not compared. */
const SURE = 0.42

/**
 * In what paired units differ, by the indices of the first pair of their group (`0 2`).
 *
 * A number, a date or a name counts only where it stands nowhere in the other abstract: sentences are cut in other places in a
 * translation. Polarity and hedge are compared where one claim stands against one.
 */
export function groupDifferences(
  groups: ReadonlyArray<Group>,
  zh: ReadonlyArray<Unit>,
  en: ReadonlyArray<Unit>,
): Map<string, AlignmentDifference[]> {
  const found = new Map<string, AlignmentDifference[]>()
  for (const group of groups) {
    if (group.score < SURE) continue
    const left = group.zh.map((i) => zh[i]!)
    const right = group.en.map((j) => en[j]!)
    const list = [
      ...onlyOne('number', numbersOf(left), numbersOf(right), numbersOf(zh), numbersOf(en), sameNumber),
      ...onlyOne('date', datesOf(left), datesOf(right), datesOf(zh), datesOf(en), sameDate),
      ...onlyOne('actor', namesOf(left), namesOf(right), namesOf(zh), namesOf(en), (a, b) => a === b),
      ...(left.length === 1 && right.length === 1 ? ofOne(left[0]!, right[0]!) : []),
    ]
    if (list.length > 0) found.set(`${group.zh[0]} ${group.en[0]}`, list)
  }
  return found
}

const numbersOf = (units: ReadonlyArray<Unit>): Figure[] => units.flatMap(({numbers}) => numbers)
const datesOf = (units: ReadonlyArray<Unit>): Array<Figure<string>> => units.flatMap(({dates}) => dates)
const namesOf = (units: ReadonlyArray<Unit>): Array<Figure<string>> =>
  units.flatMap(({names}) => [...names].map(([value, text]) => ({text, value})))

/** 60% and 0.6, 六成 and 60%: one share. */
const sameNumber = (a: number, b: number): boolean =>
  a === b || Math.abs(a - 100 * b) < 1e-9 || Math.abs(b - 100 * a) < 1e-9 || Math.abs(a - 10 * b) < 1e-9

/** 2021 and 2021-06 do not gainsay each other. */
const sameDate = (a: string, b: string): boolean => a === b || a.startsWith(b) || b.startsWith(a)

/** One side prints as many that the other does not know as the other side does: they stand for each other. */
function onlyOne<Value>(
  kind: AlignmentDifference['kind'],
  left: ReadonlyArray<Figure<Value>>,
  right: ReadonlyArray<Figure<Value>>,
  allLeft: ReadonlyArray<Figure<Value>>,
  allRight: ReadonlyArray<Figure<Value>>,
  same: (a: Value, b: Value) => boolean,
): AlignmentDifference[] {
  const only = left.filter(({value}) => !allRight.some((other) => same(value, other.value)))
  const others = right.filter(({value}) => !allLeft.some((other) => same(other.value, value)))
  if (only.length === 0 || only.length !== others.length || only.length > 3) return []
  return only.map(({text}, i) => ({kind, zh: text, en: others[i]!.text}))
}

/** Denials that a translation turns into a plain verb as often: few ask, 难以读取. */
const WEAK = /^(?:few|very few|hardly|barely|fail\w*|lack\w*|absence|without|neither|nor|难以|很难|非|无)$/i

/** inconsistent, unavailable, less: 不 in Chinese. */
const DENYING =
  /^(?:(?:in(?:accura|adequa|capab|complet|consist|correct|effect|effici|equal|flex|sensit|stabil|suffici|valid|visib|depend)|un|non|im(?:possib|balanc|proper|perfect)|ir(?:regul|relev|revers)|dis(?:agree|continu|similar|connect|obey)|mis)[a-z]{2,20}|different|less|avoid|rare|free|prevent|except|only|beyond)$/
const deniesByAWord = (text: string): boolean =>
  (text.toLowerCase().match(/[a-z]{1,30}/g) ?? []).some((word) => DENYING.test(word))

function ofOne({claim: zh}: Unit, {claim: en}: Unit): AlignmentDifference[] {
  if (!zh || !en) return []
  const list: AlignmentDifference[] = []
  if (zh.polarity !== en.polarity && !WEAK.test((zh.negation ?? en.negation)?.text ?? '') && !deniesByAWord(en.text))
    list.push({kind: 'polarity', zh: zh.negation?.text ?? '', en: en.negation?.text ?? ''})
  if (zh.hedged !== en.hedged) list.push({kind: 'hedge', zh: zh.hedge?.text ?? '', en: en.hedge?.text ?? ''})
  return list
}
