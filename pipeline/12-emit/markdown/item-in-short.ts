import type {CslItem} from '../../model/document.ts'

/**
 * An item in one line, for a person who looks for it: names, title, host, year, place in the host. Of no style.
 *
 *     王芳, 李明. 题名. 情报学报. 2024. 43(2): 1-9
 */
export function itemInShort(item: CslItem): string {
  const issued = item.issued as {readonly 'date-parts'?: ReadonlyArray<ReadonlyArray<number>>} | undefined
  const issue = textOf(item.issue)
  const volume = `${textOf(item.volume)}${issue && `(${issue})`}`
  const page = textOf(item.page)
  const parts = [
    namesOf(item.author ?? item.editor),
    textOf(item.title),
    textOf(item['container-title']),
    textOf(item.publisher),
    textOf(issued?.['date-parts']?.[0]?.[0]),
    volume && page ? `${volume}: ${page}` : volume || page,
  ]
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('. ')
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function namesOf(value: unknown): string {
  const names = Array.isArray(value) ? (value as ReadonlyArray<Record<string, unknown>>) : []
  const shown = names.slice(0, 3).map(({family, given, literal}) => {
    return textOf(literal) || [textOf(family), textOf(given)].filter(Boolean).join(' ')
  })
  return `${shown.filter(Boolean).join(', ')}${names.length > 3 ? ', …' : ''}`
}
