import {captionLabel} from '../text/caption-labels.ts'
import {LETTER, NUMBER, only} from '../text/character-classes.ts'
import {frontLabel} from '../text/front-labels.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import {foldText} from '../text/loose-match.ts'
import {sectionRole} from '../text/section-names.ts'
import {endsSentence} from '../text/shape.ts'
import type {PageLine} from './page-lines.ts'

/** Longest running head, and longest part of one, in characters. */
const LONGEST = 160
const PART = 40
/** Lines of the front page, at most, and the shortest of them that is known again: in Han, in Latin letters. */
const TITLES = {lines: 24, han: 6, latin: 14} as const

/**
 * Running heads that are printed once, at the edges of pages: what stands between two lines of furniture, and, beside one,
 * what says a line of the front page.
 *
 *     > | …因此每一幅图都要先 ␊ 60 ␊ 王 芳、李 明：旧地图上道路长度的量取 ␊ 推得自己的比例尺。
 *
 * @param isTaken whether a line is known as furniture
 * @param isEdge whether a line stands at the head or the foot of a page
 */
export function loneHeads(
  lines: ReadonlyArray<PageLine>,
  {isTaken, isEdge}: {isTaken: (at: number) => boolean; isEdge: (at: number) => boolean},
): ReadonlyArray<number> {
  const titles = titlesOf(lines)
  const found: number[] = []
  for (let at = 1; at < lines.length; at++) {
    const above = isTaken(at - 1)
    const below = isTaken(at + 1)
    if ((!above && !below) || isTaken(at)) continue
    const {text} = lines[at]!
    if ((above && below && isPart(text)) || (at >= TITLES.lines && isEdge(at) && saysTitle(text, titles)))
      found.push(at)
  }
  return found
}

/** What may be a part of the furniture around it: no sentence, caption or heading. */
const isPart = (text: string): boolean =>
  text.length <= PART &&
  !/[\p{P}\p{S}]$/u.test(text) &&
  /^[\p{Lu}\p{Script=Han}]/u.test(text) &&
  captionLabel(text) === null &&
  readHeadingNumber(text) === null &&
  sectionRole(text) === null &&
  referenceListTitle(text) === null

function saysTitle(text: string, titles: ReadonlyArray<string>): boolean {
  if (text.length > LONGEST || captionLabel(text) || /[。．.；;，,、:：-]$/.test(text)) return false
  const own = plain(text)
  return titles.some((title) => own === title || (own.length < title.length * 2 && own.endsWith(title)))
}

/** Letters and digits alone. */
const plain = (text: string): string => only(foldText(text.slice(0, LONGEST)), LETTER | NUMBER)

/** What a running head may repeat of the front page: its lines down to the label of the abstract. */
function titlesOf(lines: ReadonlyArray<PageLine>): ReadonlyArray<string> {
  const label = lines.slice(0, TITLES.lines).findIndex(({text}) => frontLabel(text)?.kind === 'abstract')
  return lines
    .slice(0, label < 0 ? TITLES.lines : label)
    .filter(({text}) => text.length <= LONGEST && !endsSentence(text))
    .map(({text}) => plain(text))
    .filter((text) => text.length >= (/\p{Script=Han}/u.test(text) ? TITLES.han : TITLES.latin))
}
