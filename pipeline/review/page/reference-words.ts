/** A CSL-JSON item as it comes from a file: nothing of it is certain. */
type Item = Readonly<Record<string, unknown>> | null

/** What was read of an entry, in one line: authors. title. where. year. */
export function referenceWords(csl: Item): string | null {
  if (!csl) return null
  const names = Array.isArray(csl.author) ? csl.author.map(nameOf).filter(Boolean).join(', ') : ''
  const parts = [names, csl.title, csl['container-title'] ?? csl.publisher, yearOf(csl.issued)]
  const words = parts.filter((part) => typeof part === 'string' && part !== '')
  return words.length ? words.join(' · ') : null
}

/** Where to read the work: its DOI, else its address on the web; never another kind of address. */
export function referenceLink(csl: Item): string | null {
  const doi = csl?.DOI
  if (typeof doi === 'string' && /^10\.\d{4,9}\/\S{1,200}$/.test(doi)) return `https://doi.org/${encodeURI(doi)}`
  const url = csl?.URL
  return typeof url === 'string' && /^https?:\/\/[^\s"'<>]{1,2000}$/i.test(url) && URL.canParse(url) ? url : null
}

function nameOf(name: unknown): string {
  const {literal, family, given} = (name ?? {}) as Record<string, unknown>
  if (typeof literal === 'string') return literal
  const parts = [family, given].filter((part) => typeof part === 'string')
  return parts.join(parts.some((part) => /\p{Script=Han}/u.test(part)) ? '' : ' ')
}

function yearOf(issued: unknown): string | null {
  const year = (issued as {'date-parts'?: unknown[][]} | null | undefined)?.['date-parts']?.[0]?.[0]
  return typeof year === 'number' || typeof year === 'string' ? String(year) : null
}
