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
  const found: Array<{line: number; text: string; gap: boolean; feed: boolean; single: boolean}> = []
  let feed = false
  lines.forEach(({start, end, gap, feed: before}, line) => {
    const raw = sourceText.slice(start, end)
    const text = raw.trim()
    const lead = raw.length === text.length ? '' : raw.slice(0, raw.indexOf(text))
    const feeds = lead !== '' && lead.slice(0, 200).includes('\f')
    found.push({line, text, gap: gap > 0, feed: feed || before || feeds, single: lead === ' '})
    feed = raw.length > lead.length + text.length && raw.slice(lead.length + text.length).includes('\f')
  })
  const singles = found.filter(({single}) => single).length
  const marksPages = singles > 0 && singles * 12 < found.length
  return found.map(({line, text, gap, feed, single}) => ({line, text, gap, opensPage: feed || (marksPages && single)}))
}
