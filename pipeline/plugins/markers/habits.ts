import type {BracketedMarker} from './bracketed.ts'

/** Tests that only the whole document can make, each a rule about what its own markers look like. Linear time. */
export function keepHabitual(
  text: string,
  markers: ReadonlyArray<BracketedMarker>,
  listed: ReadonlySet<number>,
): BracketedMarker[] {
  let kept = ofMainStyle(markers)
  kept = withoutLabels(text, kept)
  kept = ofMainSeparator(text, kept)
  return withoutOutliers(kept, listed)
}

/** Square brackets of either width, or 〔1〕 or 【1】 where these cite more. */
function ofMainStyle(markers: ReadonlyArray<BracketedMarker>): BracketedMarker[] {
  const count = (style: BracketedMarker['style']): number =>
    new Set(markers.filter((marker) => marker.style === style).flatMap((marker) => marker.numbers)).size
  const square = count('square') + count('wide')
  const tortoise = count('tortoise')
  const lens = count('lens')
  return markers.filter(({style}) => {
    if (style === 'round') return false
    if (style === 'tortoise') return tortoise > square && tortoise >= lens
    if (style === 'lens') return lens > square && lens > tortoise
    return square >= tortoise && square >= lens
  })
}

/** `[7] Rossi A. …`, `[8] Weiss B. …`: entries of a list that was not told from prose, block after block. */
function withoutLabels(text: string, markers: ReadonlyArray<BracketedMarker>): BracketedMarker[] {
  const labels = markers.filter(
    ({start, end, block, numbers}) =>
      start === block && numbers.length === 1 && /^\s{0,2}[\p{Lu}\p{Script=Han}]/u.test(text.slice(end, end + 3)),
  )
  const dropped = new Set<BracketedMarker>()
  let run: BracketedMarker[] = []
  for (const [i, label] of labels.entries()) {
    if (i > 0 && label.numbers[0] !== labels[i - 1]!.numbers[0]! + 1) run = []
    run.push(label)
    if (run.length >= LABEL_RUN) for (const marker of run.length === LABEL_RUN ? run : [label]) dropped.add(marker)
  }
  return markers.filter((marker) => !dropped.has(marker))
}

/** So many labels that count up block by block are a list. */
const LABEL_RUN = 3

/** A document that parts its numbers by 、 throughout means a span by the comma of `NP[1,2]`, and the reverse. */
function ofMainSeparator(text: string, markers: ReadonlyArray<BracketedMarker>): BracketedMarker[] {
  const separator = ({start, end}: BracketedMarker): string => /[,，、;；]/.exec(text.slice(start, end))?.[0] ?? ''
  const counts = {comma: 0, pause: 0}
  for (const marker of markers) {
    const mark = separator(marker)
    if (mark === '、') counts.pause++
    else if (mark !== '') counts.comma++
  }
  const total = counts.comma + counts.pause
  if (total < 5 || Math.max(counts.comma, counts.pause) < total * 0.7) return [...markers]
  const wrong = counts.pause > counts.comma ? /[,，]/ : /、/
  return markers.filter(
    (marker) => !(marker.numbers.length === 2 && isGlued(text, marker) && wrong.test(separator(marker))),
  )
}

/** Right behind a Latin letter or a digit: `NP[1,2]`. */
const isGlued = (text: string, {start}: BracketedMarker): boolean => /[\p{Script=Latin}\d]/u.test(text[start - 1] ?? '')

/** `[111]` of a crystal among citations up to [18]: far above all that is listed and cited. */
function withoutOutliers(markers: ReadonlyArray<BracketedMarker>, listed: ReadonlySet<number>): BracketedMarker[] {
  if (listed.size < 5) return [...markers]
  const known = new Set(listed)
  for (const {numbers, unlikely} of markers) if (!unlikely) for (const number of numbers) known.add(number)
  let limit = 0
  for (const number of [...known].sort((a, b) => a - b)) {
    if (limit >= 5 && number > limit + Math.max(30, limit / 2)) break
    limit = number
  }
  return markers.filter(({numbers}) => numbers.some((number) => number <= limit))
}
