import type {AlignedDocument, Finding, Reference} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {referenceFinder} from '../model/reference-lists.ts'
import {listNames} from './per-list.ts'

/** Names right before a marker: `Smith et al. [8]`, `Smith and Jones [8]`, `王某等[8]`, `Zhang等[29]`. */
const named: ReadonlyArray<RegExp> = [
  /(?<![\p{L}-])(?<name>\p{Lu}[\p{L}’'-]{1,24})(?:,? (?:et al\.?|and (?:co-?workers|colleagues)|等人?)|等人?),? ?$/u,
  /(?<![\p{L}-])(?<name>\p{Lu}[\p{L}’'-]{2,24}) (?:and|&) \p{Lu}[\p{L}’'-]{2,24},? ?$/u,
]

/** What any of the shapes has close to the marker. */
const NAMING = /al|workers|colleagues|等|and |& /

/**
 * A marker behind a name whose entry is by somebody else: `Smith et al. [8]`, and `[8]` has no Smith.
 *
 * Told only where another entry of the list has that name, so that a name spelt in another way is no finding.
 */
export function authorMismatches(document: AlignedDocument): Finding[] {
  const find = referenceFinder(document.references)
  const nameOf = listNames(document)
  const listed = document.references.filter(({raw}) => raw !== null)
  if (listed.length < 3) return []
  let known: ReadonlyArray<{readonly reference: Reference; readonly head: string}> | null = null
  const heads = () => {
    known ??= listed.map((reference) => ({reference, head: headOf(reference)}))
    return known
  }
  return document.citations.flatMap((citation) => {
    const before = document.text.slice(Math.max(0, citation.start - 70), citation.start)
    if (!NAMING.test(before.slice(-44))) return []
    const name = named.map((shape) => shape.exec(before)?.groups?.name).find((found) => found !== undefined)
    if (name === undefined) return []
    const folded = fold(name.replace(/[’']s$/, ''))
    const own = citation.numbers.map((number) => find(citation, number))
    if (own.some((reference) => !reference?.raw || fold(reference.raw).includes(folded))) return []
    const others = heads().filter(
      ({reference, head}) => reference.list === citation.list && head.includes(` ${folded} `),
    )
    if (others.length === 0) return []
    const meant = others[0]!.reference
    return [
      finding(
        'author-mismatch',
        {name, number: citation.numbers[0]!, other: meant.number},
        {
          start: citation.start,
          end: citation.end,
          related: [citation.id, ...own.flatMap((reference) => (reference ? [reference.id] : [])), meant.id],
          confidence: 0.85,
          list: nameOf(citation),
        },
      ),
    ]
  })
}

/** The authors stand at the head of an entry; its words between blanks, so that `Hill` is not found in `Hillman`. */
const headOf = ({raw}: Reference): string => ` ${fold((raw ?? '').slice(0, 120)).replace(/[^\p{L}’'-]+/gu, ' ')} `

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
