import type {CslItem} from '../csl-item.ts'
import type {CslName} from './plain-item.ts'

/** A reference as it is known: printed, read, or both. */
export interface KnownWork {
  readonly raw: string | null
  readonly csl: CslItem | null
}

/** Finds the work of a list that an item is, if it is one of them, by its index; `expected` is preferred among several. */
export type WorkFinder = (item: CslItem, expected?: number) => number | null

/**
 * Prepare a list to be searched for works: by DOI first, else by title, with the year or the first author.
 *
 * The title is looked for in what is printed, so it does not matter whether the printed entry was read well. Letters and
 * digits alone count: `引文分析：方法` is `引文分析: 方法`.
 */
export function workFinder(list: ReadonlyArray<KnownWork>): WorkFinder {
  const byDoi = new Map<string, number>()
  list.forEach((work, i) => {
    for (const doi of doisOf(work)) if (!byDoi.has(doi)) byDoi.set(doi, i)
  })
  const printed = list.map(({raw, csl}) => lettersOf([raw, yearOf(csl), firstNameOf(csl)].filter(Boolean).join(' ')))
  const titles = searchable(list.map(({raw, csl}) => lettersOf(raw ?? csl?.title)))
  const ownTitles = list.map(({csl}) => lettersOf(csl?.title))
  return (item, expected) => {
    for (const doi of doisOf({raw: null, csl: item})) if (byDoi.has(doi)) return byDoi.get(doi)!
    const title = lettersOf(item.title)
    if (title.length < 4) return null
    const year = yearOf(item)
    const name = lettersOf(firstNameOf(item))
    const long = /\p{Script=Han}/u.test(title) ? title.length >= 8 : title.length >= 24
    const same = titles(title).filter((i) => {
      const sameYear = year !== '' && printed[i]!.includes(year)
      const sameName = name !== '' && printed[i]!.includes(name)
      if (!year && !name) return long || ownTitles[i] === title
      return long ? sameYear || sameName : (sameYear || !year) && (sameName || !name)
    })
    // `Citations` is in the titles of others: the whole title goes before a part of one, and the number before both.
    return same.find((i) => i === expected) ?? same.find((i) => ownTitles[i] === title) ?? same[0] ?? null
  }
}

/** Which of these texts hold another one, in one pass over all of them. */
function searchable(texts: ReadonlyArray<string>): (sought: string) => number[] {
  const joined = texts.join('\n')
  const starts: number[] = []
  let length = 0
  for (const text of texts) {
    starts.push(length)
    length += text.length + 1
  }
  return (sought) => {
    const found: number[] = []
    let i = 0
    for (let at = joined.indexOf(sought); at !== -1; at = joined.indexOf(sought, starts[i] ?? length)) {
      while (i < starts.length && starts[i]! <= at) i++
      found.push(i - 1)
    }
    return found
  }
}

/** The DOI that was read, and one that is printed; a printed one may have a full stop behind it. */
function doisOf({raw, csl}: KnownWork): string[] {
  const printed = raw?.match(/\b10\.\d{4,9}\/[^\s"<>]{1,200}/)?.[0]
  return [csl?.DOI, printed].flatMap((doi) =>
    typeof doi === 'string' && doi.startsWith('10.') ? [doi.toLowerCase().replace(/[.,;)]{1,9}$/, '')] : [],
  )
}

/** Letters and digits, without case, width and punctuation. */
function lettersOf(text: unknown): string {
  if (typeof text !== 'string') return ''
  return text
    .slice(0, 2000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function yearOf(csl: CslItem | null): string {
  const issued = csl?.issued as {readonly 'date-parts'?: ReadonlyArray<ReadonlyArray<number>>} | undefined
  const year = issued?.['date-parts']?.[0]?.[0]
  return year === undefined ? '' : String(year)
}

function firstNameOf(csl: CslItem | null): string {
  const [first] = (csl?.author ?? csl?.editor ?? []) as ReadonlyArray<CslName>
  return first?.family ?? first?.literal ?? ''
}
