import type {SourceLine} from '../model/document.ts'

/** A line of the source that is not blank. */
export interface PageLine {
  /** Its index in `document.lines`. */
  readonly line: number
  readonly text: string
  /** Blank lines stand before it. */
  readonly gap: boolean
  /** A page begins with it: a form feed, or the single blank that some extractors set there. */
  readonly opensPage: boolean
}

/** The lines that are not blank, and where pages are seen to begin. */
export function pageLines(sourceText: string, lines: ReadonlyArray<SourceLine>): ReadonlyArray<PageLine> {
  const found: Array<{line: number; text: string; gap: boolean; opensPage: boolean}> = []
  /** Those of them that a single blank stands before. */
  const singles: number[] = []
  let feed = false
  lines.forEach(({start, end, gap, feed: before}, line) => {
    const raw = sourceText.slice(start, end)
    const text = raw.trim()
    const lead = raw.length === text.length ? '' : raw.slice(0, raw.indexOf(text))
    const feeds = lead !== '' && lead.slice(0, 200).includes('\f')
    if (lead === ' ') singles.push(line)
    found.push({line, text, gap: gap > 0, opensPage: feed || before || feeds})
    feed = raw.length > lead.length + text.length && raw.slice(lead.length + text.length).includes('\f')
  })
  if (singles.length * 12 < found.length) for (const line of singles) found[line]!.opensPage = true
  return found
}
