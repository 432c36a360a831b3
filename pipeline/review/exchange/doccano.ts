import {
  anchorIn,
  type ClaimIn,
  counting,
  type ExchangeFile,
  isKind,
  isRange,
  isVerdict,
  linkedNumbers,
  type PaperIn,
  type PaperOut,
  type Unit,
} from './paper.ts'

/**
 * doccano, JSONL of a sequence labelling project with relations, one line a paper: claims are entities labelled with their
 * kind, markers entities labelled `marker`, and `cites` leads from the one to the other.
 *
 * Offsets count UTF-16 code units, as doccano does unless a project counts grapheme clusters (doccano#2290). doccano gives
 * entities other ids and has no place for verdicts and notes; they stand in `reviewed`, by the claim's offsets, which doccano keeps.
 */
const DOCCANO_UNIT: Unit = 'UTF-16'

export function writeDoccano(papers: ReadonlyArray<PaperOut>): ExchangeFile[] {
  const lines = papers.map(({name, sha256, text, claims, markers}) => {
    const count = counting(text, DOCCANO_UNIT)
    const entity = (id: number, label: string, range: {start: number; end: number}) => {
      const {start, end} = count.out(range)
      return {id, label, start_offset: start, end_offset: end}
    }
    const first = claims.length + 1
    const relations = claims.flatMap(({markers: cited}, i) => cited.map((marker) => [i + 1, first + marker] as const))
    const reviewed = claims.flatMap((claim) => {
      const {start, end} = count.out(claim)
      const {verdict, note, rest} = claim
      return verdict || note || rest.length > 0 ? [[`${start}-${end}`, {verdict, note, rest}] as const] : []
    })
    return JSON.stringify({
      text,
      name,
      sha256,
      entities: [
        ...claims.map((claim, i) => entity(i + 1, claim.kind, claim)),
        ...markers.map((marker, i) => entity(first + i, 'marker', marker)),
      ],
      relations: relations.map(([from, to], i) => ({id: i + 1, from_id: from, to_id: to, type: 'cites'})),
      reviewed: Object.fromEntries(reviewed),
    })
  })
  return [{name: 'doccano.jsonl', text: `${lines.join('\n')}\n`}]
}

/**
 * Read what doccano exported.
 *
 * @param numbersAt - Numbers of the marker with these words.
 */
export function readDoccano(files: ReadonlyArray<ExchangeFile>, numbersAt: (words: string) => number[]): PaperIn[] {
  return files.flatMap(({name: file, text}) =>
    text.split('\n').flatMap((line, i) => (line.trim() ? [paperFrom(line, `${file}:${i + 1}`, numbersAt)] : [])),
  )
}

interface Row {
  readonly text: string
  readonly name?: string
  readonly sha256?: string
  readonly entities?: ReadonlyArray<{id: number; label: string; start_offset: number; end_offset: number}>
  readonly relations?: ReadonlyArray<{from_id: number; to_id: number}>
  readonly reviewed?: Readonly<Record<string, {verdict?: unknown; note?: unknown; rest?: unknown}>>
}

function paperFrom(line: string, at: string, numbersAt: (words: string) => number[]): PaperIn {
  const problems: string[] = []
  let row: Row
  try {
    row = JSON.parse(line) as Row
  } catch {
    return {
      name: '',
      sha256: null,
      claims: [],
      problems: [`${at}: this is no JSON; export it again, as JSONL with relations`],
    }
  }
  const {text, name = '', sha256 = null, entities, relations = [], reviewed = {}} = row
  if (typeof text !== 'string' || !Array.isArray(entities))
    return {
      name,
      sha256,
      claims: [],
      problems: [`${at}: no "text" and "entities" in it; export as JSONL with relations`],
    }
  const count = counting(text, DOCCANO_UNIT)
  const known = new Map(entities.map((entity) => [entity.id, entity]))
  const links = relations.map(({from_id, to_id}) => [from_id, to_id] as const)
  const wordsOf = (id: number): string | null => {
    const entity = known.get(id)
    return entity?.label === 'marker' ? text.slice(entity.start_offset, entity.end_offset) : null
  }
  const claims = entities.flatMap((entity): ClaimIn[] => {
    const {id, label, start_offset: start, end_offset: end} = entity
    if (label === 'marker') return []
    if (!isKind(label) || !isRange(start, end, text.length)) {
      problems.push(
        `${at}: entity ${id} is no range of a kind of claim that we know: ${JSON.stringify(label)} ${start}-${end}`,
      )
      return []
    }
    const linked = linkedNumbers(id, links, wordsOf, numbersAt)
    const {verdict, note, rest} = reviewed[`${start}-${end}`] ?? {}
    return [
      {
        words: anchorIn(text, count.in({start, end})),
        kind: label,
        linked,
        rest: Array.isArray(rest) ? rest.filter((one) => Number.isInteger(one)) : null,
        ...(isVerdict(verdict) ? {verdict} : {}),
        ...(typeof note === 'string' ? {note} : {}),
      },
    ]
  })
  return {name, sha256, claims, problems}
}
