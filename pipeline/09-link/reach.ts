import type {Citation, Claim, Link, UnlinkedClaim} from '../model/document.ts'

export interface SentenceLinks {
  readonly id: string
  readonly links: ReadonlyArray<Link>
  readonly scope: Claim['scope']
}

interface Open {
  readonly claim: UnlinkedClaim
  readonly links: Link[]
  direct: boolean
}

/**
 * Link the claims of one sentence to its markers.
 *
 *     A, B [1], C 提出 [2], D。      A: 1 (sentence)   B: 1 (direct)   C: 2 (direct)   D: none
 *
 * Markers that stand side by side count as one. A marker inside a claim, or between its end and the next printed word,
 * is the claim's own; the claims before it, back to the marker before, share it unless a contrast parts them from it. A
 * semicolon parts nothing: its parts tell of one study and share the marker at the end, or have markers of their own.
 */
export function linkSentence(
  text: string,
  claims: ReadonlyArray<UnlinkedClaim>,
  markers: ReadonlyArray<Citation>,
): SentenceLinks[] {
  const open: Open[] = claims.map((claim) => ({claim, links: [], direct: false}))
  let floor = -1 // end of the marker group before
  const named: NamedGroup[] = []
  const carried: Citation[] = [] // markers of a dropped frame: Following the standard [16], …
  const groups = groupMarkers(text, markers)
  for (const [at, group] of groups.entries()) {
    const start = group[0]!.start
    const end = group.at(-1)!.end
    const own = ownClaim(text, open, start)
    if (own < 0) {
      carried.push(...group)
      continue
    }
    const inside = open[own]!.claim.end > start
    add(open[own]!, group, inside ? 'clause-inside' : 'clause-end', inside ? 0.9 : 0.95)
    open[own]!.direct = true
    for (let i = own - 1; i >= 0; i--) {
      const earlier = open[i]!
      const later = open[i + 1]!.claim
      if (
        earlier.claim.start < floor ||
        isSetAgainst(text, earlier.claim, later) ||
        isExample(text, earlier.claim, later)
      )
        break
      if (isItem(open[own]!.claim) && !isItem(earlier.claim)) break
      add(earlier, group, 'same-fact', 0.7)
    }
    floor = end
    if (
      isDeed(open[own]!.claim) ||
      (inside && NAMED_WORK.test(text.slice(Math.max(open[own]!.claim.start, start - 120), start)))
    )
      named.push({group, own, next: groups[at + 1]?.[0]?.start ?? Number.POSITIVE_INFINITY})
  }
  for (const group of named) speakOn(text, open, group)
  // A marker in a dropped frame or matrix speaks for the clause that follows it; without one, for the one before.
  for (const citation of carried) {
    const next = open.find(({claim}) => claim.start >= citation.end) ?? open.at(-1)
    if (!next) continue
    add(next, [citation], 'frame', 0.7)
    next.direct = true
  }
  return open.map(({claim, links, direct}) => ({
    id: claim.id,
    links,
    scope: links.length === 0 ? 'none' : direct ? 'direct' : 'sentence',
  }))
}

/** The marker follows the name of a work or of who wrote it, and what they say comes after: 《海岸条例》[3]规定…，并禁止…. */
const NAMED_WORK =
  /(?:》[^，。；]{0,3}|(?:文献|研究|报告|论文|等人?|学者|教授)|\bet al\.?|(?:^|[\s(])\p{Lu}[\p{L}’'-]{1,30}(?: and \p{Lu}[\p{L}’'-]{1,30})?)\s?$/u

interface NamedGroup {
  readonly group: ReadonlyArray<Citation>
  /** Index of the claim that it stands in. */
  readonly own: number
  /** Where the next group begins. */
  readonly next: number
}

/** The clauses that go on with a named work share its marker, up to a semicolon, a contrast or the next marker. */
function speakOn(text: string, open: ReadonlyArray<Open>, {group, own, next}: NamedGroup): void {
  const found = FOUND.test(text.slice(group.at(-1)!.end, group.at(-1)!.end + 12))
  for (let i = own + 1; i < open.length; i++) {
    const {claim} = open[i]!
    const between = text.slice(open[i - 1]!.claim.end, claim.start)
    if (next < claim.end) break
    if (/[；;]/.test(between) || AUTHOR_CONCLUDES.test(between) || AUTHOR_SPEAKS.test(claim.text)) break
    const own = claim.subject?.from === 'own'
    const against = isSetAgainst(text, open[i - 1]!.claim, claim)
    // 某等[3]发现甲与乙有关，而丙与丁无关: found as well; so is what `and found that` opens.
    if ((own || against) && !(found && (own ? ALSO.test(between) : !POINTS.test(claim.text))) && !FINDS.test(between))
      break
    add(open[i]!, group, 'named-work', 0.7)
  }
}

/** What the named work found stands right behind its marker. */
const FOUND = /^(?:等人?)?[的也还]?(?:研究|试验|实验)?(?:结果)?(?:发现|表明|显示|证实|证明|得出|测得|报道)/
const ALSO = /^[，,；; ]{0,3}(?:而|且|并且?|同时|以及|此外)$/
/** 该方法, 其: what was found is judged there. */
const POINTS = /^(?:该|其|此|这)/
const FINDS =
  /\b(?:found|find|showed|reported|concluded|argued|suggested|noted|observed|demonstrated|revealed|stated) that ?$/i

/** 因此, thus: there the author draws a conclusion. */
const AUTHOR_CONCLUDES = /(?:因此|所以|由此|可见|therefore|thus|hence)/i

const AUTHOR_SPEAKS = /^(?:我们|本文|本研究|笔者|we\b|our\b|this (?:paper|study))/i

function add(open: Open, group: ReadonlyArray<Citation>, rule: string, confidence: number): void {
  for (const {id} of group)
    if (!open.links.some(({citation}) => citation === id)) open.links.push({citation: id, rule, confidence})
}

/** Markers with nothing but blanks and commas between them. */
function groupMarkers(text: string, markers: ReadonlyArray<Citation>): Citation[][] {
  const groups: Citation[][] = []
  for (const marker of markers) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && marker.start - last.end <= 2 && /^[\s,，]*$/.test(text.slice(last.end, marker.start)))
      group.push(marker)
    else groups.push([marker])
  }
  return groups
}

/** The claim that a marker at `start` stands in or right behind; -1 where something else stands between. */
function ownClaim(text: string, open: ReadonlyArray<Open>, start: number): number {
  for (let i = open.length - 1; i >= 0; i--) {
    const {claim} = open[i]!
    if (claim.start >= start) continue
    if (claim.end > start) return i
    // Brackets, quotes and stops may stand between, and a short note.
    return start - claim.end <= 60 && !/[，,；;]\s*[\p{L}\p{N}]/u.test(text.slice(claim.end, start)) ? i : -1
  }
  return -1
}

/** An example has its source, and what it is an example of may have none: 各刊格式不一，例如，某刊用斜体 [3]. */
const isExample = (text: string, earlier: UnlinkedClaim, later: UnlinkedClaim): boolean =>
  EXAMPLE.test(text.slice(earlier.end, later.start))

const EXAMPLE = /^[，,；;：:—]{1,2} ?(?:例如|比如|譬如|for example|for instance|e\.g\.)/iu

/** A part of a list whose parts have their own markers: 其高产 [1]、耐旱 [2] 及早熟 [3]. */
const isItem = (claim: UnlinkedClaim): boolean => hasRule(claim, 'split:list-marker')

/** Who made a document, and when: what it says comes after. */
const isDeed = (claim: UnlinkedClaim): boolean => hasRule(claim, 'split:deed')

const hasRule = ({because}: UnlinkedClaim, wanted: string): boolean =>
  because?.some(({rule}) => rule === wanted) === true

/**
 * A contrast opens the later claim: what it is set against is common ground, and may have no source. Figures and the
 * words of a law are no common ground: both halves come from one source.
 */
function isSetAgainst(text: string, earlier: UnlinkedClaim, later: UnlinkedClaim): boolean {
  if (earlier.kind === 'legal' || earlier.quantities.length > 0) return false
  return CONTRAST.test(text.slice(earlier.end, later.start))
}

const CONTRAST = /^[，,；; ]{0,3}(?:但是?|然而|可是|不过|but|yet|however|whereas|while|although)/iu
