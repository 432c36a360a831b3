import type {Furniture} from '../model/document.ts'
import {classOf, LETTER, NUMBER, only} from '../text/character-classes.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import {foldedUnit, foldsAlone} from '../text/loose-match.ts'
import {sectionRole} from '../text/section-names.ts'
import type {Line} from './lines.ts'

/** Lines that the front matter takes, at most. */
const FRONT = 60
/** Lines of one title, at most. */
const MOST = 4
/** Shortest title that is known by its running head: characters of Han, of Latin script. */
const SHORTEST = {han: 6, latin: 14} as const

/**
 * Lines at the head of a paper that a running head says again, by their index: its title.
 *
 *     ◇孙　平：期刊引文标注的三种读法        Wong et al.: Reading markers in old journals
 */
export function titleLines(lines: ReadonlyArray<Line>, furniture: ReadonlyArray<Furniture>): ReadonlySet<number> {
  const heads = new Set(furniture.filter(({kind}) => kind === 'running-head').flatMap(({text}) => titlesIn(text)))
  const found = new Set<number>()
  if (heads.size === 0) return found
  const lengths = new Set([...heads].map((head) => head.length))
  const begins = new Set([...heads].map((head) => head[0]))
  const texts: string[] = []
  const textAt = (at: number): string => {
    texts[at] ??= plain(lines[at]!.text)
    return texts[at]
  }
  for (let at = 0; at < Math.min(lines.length, FRONT); at++) {
    const first = firstOf(lines[at]!.text) ?? textAt(at)[0]
    if (first !== undefined && !begins.has(first)) continue
    if (readHeadingNumber(lines[at]!.text) || sectionRole(lines[at]!.text)) continue
    let joined = ''
    for (let last = at; last < Math.min(lines.length, at + MOST); last++) {
      joined += textAt(last)
      if (!lengths.has(joined.length) || !heads.has(joined)) continue
      for (let i = at; i <= last; i++) found.add(i)
      return found
    }
  }
  return found
}

/** What a running head may give as the title: all of it, or what stands behind its colon. */
function titlesIn(head: string): string[] {
  const colon = head.slice(0, 60).search(/[:：]/)
  return [head, ...(colon > 0 ? [head.slice(colon + 1)] : [])]
    .map((text) => plain(text.slice(0, 300)))
    .filter((text) => text.length >= (/\p{Script=Han}/u.test(text) ? SHORTEST.han : SHORTEST.latin))
}

/** The first character of what a text is without blanks and signs, where it can be told from it alone. */
function firstOf(text: string): string | undefined {
  const unit = text.charCodeAt(0)
  const alone = foldsAlone(unit) && foldsAlone(text.charCodeAt(1))
  return alone && classOf(unit) & (LETTER | NUMBER) ? String.fromCharCode(foldedUnit(text, 0)) : undefined
}

/** Letters and digits alone. */
const plain = (text: string): string => only(text.normalize('NFKC').toLowerCase(), LETTER | NUMBER)
