import type {
  BibliographyEntry,
  CslItem,
  ReadBibliography,
  Reference,
  ReferenceList,
  UnmatchedEntry,
} from '../model/document.ts'
import {listOf} from '../model/reference-lists.ts'
import {workFinder} from '../plugins/bibliography/same-work.ts'

/** What came of the bibliographies beside a paper. */
interface Supplied {
  readonly references: ReadonlyArray<Reference>
  readonly unmatched: ReadonlyArray<UnmatchedEntry>
}

/**
 * Fill in from the bibliographies what the paper lacks; what the paper prints stays as it is.
 *
 * An entry that the paper lists too (same DOI, or title with year or author) gives the fields that its own lack. Another
 * one has the number that its file tells; in a file without numbers, its place. It supplies a reference that is cited and
 * not listed. Numbers and places are believed as long as the entries that the paper lists do not speak against them; of
 * several lists the main one's are meant.
 */
export function supply(
  references: ReadonlyArray<Reference>,
  bibliographies: ReadonlyArray<ReadBibliography>,
  lists: ReadonlyArray<ReferenceList>,
): Supplied {
  const {list: main} = listOf(lists, lists.find((list) => list.main) ?? null)
  let known = [...references]
  const unmatched: UnmatchedEntry[] = []
  for (const {file, entries} of bibliographies) {
    const before = known
    const find = workFinder(before)
    const at = new Map(before.flatMap(({number, list}, i) => (list === main ? [[number, i] as const] : [])))
    const same = entries.map(({csl, number}) => (csl ? find(csl, number === null ? undefined : at.get(number)) : null))
    const numbers = numbersOf(
      entries,
      same.map((index) => (index !== null && before[index]!.list === main ? index : null)),
      before,
    )
    known = [...before]
    entries.forEach((entry, i) => {
      const index = same[i] ?? (numbers[i] === null ? undefined : at.get(numbers[i]!))
      const reference = index === undefined ? undefined : known[index]
      if (reference && index !== undefined && reference.status === 'missing')
        known[index] = supplied(reference, entry, file)
      else if (reference && index !== undefined && same[i] !== null) known[index] = filled(reference, entry, file)
      else unmatched.push({file, entry: entry.name, number: numbers[i]!, ...reasonOf(numbers[i]!, reference)})
    })
  }
  return {references: known, unmatched}
}

/** The number of each entry: as told, or by its place in a file that tells none. */
function numbersOf(
  entries: ReadonlyArray<BibliographyEntry>,
  same: ReadonlyArray<number | null>,
  references: ReadonlyArray<Reference>,
): Array<number | null> {
  const told = entries.some(({number}) => number !== null)
  const numbers = entries.map(({number}, i) => (told ? number : i + 1))
  const checked = numbers.flatMap((number, i) =>
    number === null || same[i] === null ? [] : [references[same[i]!]!.number === number],
  )
  const wrong = checked.filter((right) => !right).length
  const hasList = references.some(({status}) => status === 'listed')
  // Places are weaker than numbers: where there is a list, it must speak for them.
  const believed = told ? wrong * 2 <= checked.length : wrong === 0 && (checked.length > 0 || !hasList)
  return believed ? numbers : numbers.map(() => null)
}

function reasonOf(number: number | null, reference: Reference | undefined): Pick<UnmatchedEntry, 'why' | 'reference'> {
  if (number === null) return {why: 'no-number', reference: null}
  return reference ? {why: 'differs', reference: reference.id} : {why: 'not-cited', reference: null}
}

function supplied(reference: Reference, entry: BibliographyEntry, file: string): Reference {
  const csl = entry.csl && {...entry.csl, id: reference.id}
  const supply = {file, entry: entry.name, fields: csl ? fieldsOf(csl) : []}
  return {...reference, raw: entry.raw, csl, status: 'supplied', supplied: supply}
}

/** A listed reference with the fields that were lacking. Its type and its language are the paper's. */
function filled(reference: Reference, entry: BibliographyEntry, file: string): Reference {
  const own = reference.csl
  if (!entry.csl) return reference
  if (!own)
    return {
      ...reference,
      csl: {...entry.csl, id: reference.id},
      supplied: {file, entry: entry.name, fields: fieldsOf(entry.csl)},
    }
  const fields = fieldsOf(entry.csl).filter((field) => !Object.hasOwn(own, field) && !OWN_FILE.has(field))
  if (fields.length === 0) return reference
  const csl: CslItem = {...own, ...Object.fromEntries(fields.map((field) => [field, entry.csl![field]]))}
  const before = reference.supplied
  // A second file that adds to the first: the first is named.
  return {
    ...reference,
    csl,
    supplied: before ? {...before, fields: [...before.fields, ...fields]} : {file, entry: entry.name, fields},
  }
}

const fieldsOf = (csl: CslItem): string[] => Object.keys(csl).filter((field) => field !== 'id')

/** Fields that speak of the file and not of the work. */
const OWN_FILE: ReadonlySet<string> = new Set([
  'custom',
  'note',
  'keyword',
  'citation-number',
  'citation-label',
  'call-number',
  'source',
])
