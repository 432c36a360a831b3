import {codePointMap} from '../text/code-points.ts'
import type {Citation, Reference, ReferenceList} from './document.ts'
import type {AnnotatedDocument} from './schema.ts'

/**
 * The id of a reference, with its number and its list: `r5` in the main list, `r2-5` in another, the second one.
 *
 * @param list - `null` where there is no list at all.
 */
export function referenceName(
  lists: ReadonlyArray<ReferenceList>,
  list: ReferenceList | null,
  number: number,
): Pick<Reference, 'id' | 'number' | 'list'> {
  if (!list || list.main) return {id: `r${number}`, number, ...listOf(lists, list)}
  return {id: `r${list.number}-${number}`, number, ...listOf(lists, list)}
}

/** The number of a list, as what is of it carries it: where there is only one, nothing. */
export const listOf = (lists: ReadonlyArray<ReferenceList>, list: ReferenceList | null): Pick<Reference, 'list'> =>
  list && lists.length > 1 ? {list: list.number} : {}

/** A number with its list: what tells a reference from those of other lists. */
export const numberKey = (list: number | undefined, number: number): string => `${list ?? 0} ${number}`

/** Find the reference that a number of a citation means. */
export function referenceFinder(
  references: ReadonlyArray<Reference>,
): (citation: Pick<Citation, 'list'>, number: number) => Reference | undefined {
  const byKey = new Map(references.map((reference) => [numberKey(reference.list, reference.number), reference]))
  return ({list}, number) => byKey.get(numberKey(list, number))
}

/** The references of an annotated paper, those of all its lists, list by list. */
export const everyReference = ({
  references,
  otherReferences,
}: Pick<AnnotatedDocument, 'references' | 'otherReferences'>): AnnotatedDocument['references'] =>
  otherReferences ? [...references, ...otherReferences].sort((a, b) => (a.list ?? 0) - (b.list ?? 0)) : references

/** A list of an annotated paper with its references. */
export interface NamedList {
  readonly number: number
  /** The heading of the chapter or appendix that it closes. */
  readonly closes: string | null
  /** In code points of the text; empty where the paper has only one list. */
  readonly territory: ReadonlyArray<{readonly start: number; readonly end: number}>
  readonly references: AnnotatedDocument['references']
}

/** The lists of an annotated paper with their references; one where it has only one, or none. */
export function listsOf(document: AnnotatedDocument): NamedList[] {
  const {text, referenceLists, headings, references} = document
  if (!referenceLists) return [{number: 1, closes: null, territory: [], references}]
  const every = everyReference(document)
  const {toUnits} = codePointMap(text)
  return referenceLists.map(({number, closes, territory}) => {
    const heading = headings.find(({id}) => id === closes)
    const title = heading ? text.slice(toUnits(heading.start), toUnits(heading.end)).replace(/\s+/g, ' ').trim() : null
    return {number, closes: title, territory, references: every.filter(({list}) => list === number)}
  })
}
