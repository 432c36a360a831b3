import type {Category, Code, Codebook, Pattern, Where} from '../model/coding.ts'
import type {Range} from '../model/document.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {type CodePointMap, codePointMap} from '../text/code-points.ts'
import {findPattern, type TextWindow, windowOn} from './pattern.ts'

type Claim = AnnotatedDocument['claims'][number]

/** UTF-16 units of a claim, of its sentence before it, and of a heading, that are looked at: longer ones are no such thing. */
const LONGEST: Readonly<Record<Where, number>> = {claim: 2000, subject: 300, sentence: 400, heading: 300}
/** Places that are kept for one category of one claim. */
const MOST_PLACES = 20

/**
 * Code the claims of a paper by a codebook.
 *
 * For each dimension (an outermost category) the places to look in are taken in the order of the codebook, and the first one
 * that tells anything decides. Of the sentence before a claim only the nearest word counts. Where categories exclude each other,
 * the one whose word stands first holds. A category holds with those over it, and only the innermost are listed.
 *
 * @param document - As in `annotated.json`; the offsets of the codes are code points, as there.
 */
export function codeClaims(document: AnnotatedDocument, codebook: Codebook): Code[] {
  const map = codePointMap(document.text)
  const places = placesIn(document, map)
  return document.claims.flatMap((claim) => {
    const windows = new Map<Where, ReadonlyArray<TextWindow>>()
    const windowsOf = (where: Where): ReadonlyArray<TextWindow> => {
      const made = windows.get(where) ?? places(claim, where)
      windows.set(where, made)
      return made
    }
    return codebook.categories.flatMap((dimension) => codesIn(dimension, claim, windowsOf, document.text, map))
  })
}

/** A category that was found, before exclusion: offsets in UTF-16. */
interface Found extends Range {
  readonly category: Category
  readonly where: Code['where']
  readonly rule: string
}

function codesIn(
  dimension: Category,
  claim: Claim,
  windowsOf: (where: Where) => ReadonlyArray<TextWindow>,
  text: string,
  map: CodePointMap,
): Code[] {
  let found: Found[] = []
  for (const where of dimension.from) {
    for (const window of windowsOf(where)) {
      found = search(dimension, claim, window, where, map)
      if (found.length > 0) break
    }
    if (found.length > 0) break
  }
  if (found[0]?.where === 'sentence') found = [found.reduce((last, one) => (one.start > last.start ? one : last))]
  const kept = innermost(exclude([dimension], found))
  const byCategory = Map.groupBy(kept, ({category}) => category)
  return [...byCategory].map(([category, all]): Code => {
    const sorted = all.toSorted((a, b) => a.start - b.start || a.end - b.end)
    const [first, ...more] = sorted.slice(0, MOST_PLACES) as [Found, ...Found[]]
    const points = ({start, end}: Range): Range => ({start: map.toPoints(start), end: map.toPoints(end)})
    const {where, rule} = first
    const also = more.filter(({start, end}, i) => start !== sorted[i]!.start || end !== sorted[i]!.end).map(points)
    return {
      claim: claim.id,
      category: category.path,
      text: text.slice(first.start, first.end),
      ...points(first),
      where,
      rule,
      also,
    }
  })
}

function search(category: Category, claim: Claim, window: TextWindow, where: Where, map: CodePointMap): Found[] {
  const fits = category.kinds.length === 0 || category.kinds.includes(claim.kind)
  const own = fits ? ownPlaces(category, claim, window, where, map) : []
  return [...own, ...category.categories.flatMap((inner) => search(inner, claim, window, where, map))]
}

function ownPlaces(category: Category, claim: Claim, window: TextWindow, where: Where, map: CodePointMap): Found[] {
  const {patterns, actors, kinds} = category
  const units = ({start, end}: Range): Range => ({start: map.toUnits(start), end: map.toUnits(end)})
  const asked = Object.entries(actors)
  if (patterns.length === 0 && asked.length === 0 && kinds.length > 0 && where === 'claim')
    return [{...units(claim), category, where: 'kind', rule: claim.kind}]
  const places = patterns.flatMap((pattern) =>
    findPattern(pattern, window).map((place): Found => ({...place, category, where, rule: pattern.source})),
  )
  if (where === 'claim')
    for (const [role, wanted] of asked)
      for (const actor of claim.actors) {
        if (role !== 'any' && role !== actor.role) continue
        const rule = wanted.find((pattern) => names(pattern, actor.text) || names(pattern, actor.canonical ?? ''))
        if (rule) places.push({...units(actor), category, where: 'actor', rule: rule.source})
      }
  if (places.length === 0 || category.except.length === 0) return places
  const except = category.except.flatMap((pattern) => findPattern(pattern, window))
  return places.filter(({start, end}) => !except.some((one) => one.start <= start && end <= one.end))
}

const names = (pattern: Pattern, text: string): boolean =>
  text !== '' && findPattern(pattern, windowOn(text, {start: 0, end: LONGEST.subject})).length > 0

/** Of categories that exclude each other, only the one whose word stands first; of two at one place the longer word. */
function exclude(categories: ReadonlyArray<Category>, found: ReadonlyArray<Found>): Found[] {
  let kept = [...found]
  for (const {exclusive, categories: inner} of categories) {
    if (exclusive) {
      const sides = inner.map(({path}) => kept.filter(({category}) => isWithin(category.path, path)))
      const first = (side: ReadonlyArray<Found>): Found =>
        side.reduce((a, b) => (b.start < a.start || (b.start === a.start && b.end > a.end) ? b : a))
      const [best] = sides
        .filter((side) => side.length > 0)
        .toSorted((a, b) => first(a).start - first(b).start || first(b).end - first(a).end)
      const others = new Set(sides.filter((side) => side !== best).flat())
      kept = kept.filter((one) => !others.has(one))
    }
    kept = exclude(inner, kept)
  }
  return kept
}

/** A category within another one tells that other one by itself. */
function innermost(found: ReadonlyArray<Found>): Found[] {
  const paths = [...new Set(found.map(({category}) => category.path))]
  return found.filter(({category}) => !paths.some((path) => path !== category.path && isWithin(path, category.path)))
}

/** Whether a category is another one or lies within it. */
export const isWithin = (path: string, above: string): boolean => path === above || path.startsWith(`${above}/`)

/** The windows of a claim on each place to look in, the nearest first. */
function placesIn(document: AnnotatedDocument, map: CodePointMap): (claim: Claim, where: Where) => TextWindow[] {
  const sentences = new Map(document.sentences.map((sentence) => [sentence.id, sentence]))
  const headings = headingWindows(document, map)
  return (claim, where) => {
    const start = map.toUnits(claim.start)
    const most = LONGEST[where]
    switch (where) {
      case 'claim':
        return [windowOn(document.text, {start, end: Math.min(map.toUnits(claim.end), start + most)})]
      case 'subject': {
        const {start: from = null, end: to = null} = claim.subject ?? {}
        if (from === null || to === null) return []
        const first = map.toUnits(from)
        // A semicolon begins anew: what is carried over it may be another's.
        if (/[；;]/.test(document.text.slice(first, Math.min(start, first + LONGEST.claim)))) return []
        return [windowOn(document.text, {start: first, end: Math.min(map.toUnits(to), first + most)})]
      }
      case 'sentence': {
        const from = map.toUnits(sentences.get(claim.sentence)?.start ?? claim.start)
        return [windowOn(document.text, {start: Math.max(from, start - most), end: start})]
      }
      case 'heading':
        return claim.section === null ? [] : (headings.get(claim.section) ?? [])
    }
  }
}

/** For each heading its own window and those of the headings over it, the nearest first. */
function headingWindows({text, headings}: AnnotatedDocument, map: CodePointMap): Map<string, TextWindow[]> {
  const windows = new Map<string, TextWindow[]>()
  let open: Array<{level: number; window: TextWindow}> = []
  for (const {id, level, start, end} of headings) {
    const from = map.toUnits(start)
    const window = windowOn(text, {start: from, end: Math.min(map.toUnits(end), from + LONGEST.heading)})
    open = [...open.filter((above) => above.level < level), {level, window}]
    windows.set(id, open.map((above) => above.window).reverse())
  }
  return windows
}
